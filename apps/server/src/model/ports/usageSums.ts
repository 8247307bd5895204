/** What all servers counted, added up. */
export interface Sums {
  /** Adds what one server counted, and answers the sums by key. A sum is forgotten some time after `resetsAt`. */
  add(
    counts: readonly { readonly key: string; readonly count: number; readonly resetsAt: number }[],
  ): Promise<ReadonlyMap<string, number>>;
}
