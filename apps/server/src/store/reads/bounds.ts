/** Up to how many entries of an index a list is read in one way; beyond that, in another (ADR 12). */
export interface Bounds {
  /** Clients that are looked up one by one and sorted, in about a millisecond. Of more, walking the list meets enough soon. */
  readonly lookedUp: number;
  /** Those that are sorted where what they are sorted by stands beside what they are found by. */
  readonly sorted: number;
  /** Different words of which the clients are merged in order; each is two ranges more to look at. */
  readonly merged: number;
  /**
   * Entries walked past in one statement, a tenth of a microsecond each: the embedded database answers on the thread that
   * answers token requests as well.
   */
  readonly walked: number;
  /** Clients of which something is counted in one statement, a few microseconds each, for the same reason. */
  readonly counted: number;
}

export const defaultBounds: Bounds = { lookedUp: 1000, sorted: 5000, merged: 5, walked: 20_000, counted: 2000 };
