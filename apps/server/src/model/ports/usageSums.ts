/** The sums of all servers' counts. */
export interface Sums {
  /** Adds the counts of one server, and returns the sums by key. A sum is removed some time after `resetsAt`. */
  add(
    counts: readonly { readonly key: string; readonly count: number; readonly resetsAt: number }[],
  ): Promise<ReadonlyMap<string, number>>;
}
