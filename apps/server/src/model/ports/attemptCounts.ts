/** Counts attempts, in the database: neither a restart nor a second process forgets. */
export interface Limits {
  /** Counts one more attempt before it is made, and tells how many there are until `resetsAt`. */
  count(key: string, window: number, now: number): Promise<{ count: number; resetsAt: number }>;
  /** The last attempt was no failure after all. */
  uncount(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}
