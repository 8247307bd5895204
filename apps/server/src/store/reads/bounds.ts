/** The numbers of index entries up to which a list is read by one strategy; beyond that, by another (ADR 12). */
export interface Bounds {
  /**
   * Clients that are looked up one by one and sorted, in about a millisecond. With more, a walk through the list soon
   * finds enough.
   */
  readonly lookedUp: number;
  /** Clients that are sorted where one index holds both the filter's and the order's columns. */
  readonly sorted: number;
  /** Different words whose clients are merged in order; each word adds two ranges to read. */
  readonly merged: number;
  /**
   * Entries walked in one statement, a tenth of a microsecond each: the embedded database runs on the thread that
   * answers token requests as well.
   */
  readonly walked: number;
  /** Clients that are counted over in one statement, a few microseconds each, for the same reason. */
  readonly counted: number;
}

export const defaultBounds: Bounds = { lookedUp: 1000, sorted: 5000, merged: 5, walked: 20_000, counted: 2000 };
