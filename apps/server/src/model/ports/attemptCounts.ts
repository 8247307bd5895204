/** Counts attempts in the database, so that restarts keep the counts and processes share them. */
export interface Limits {
  /** Counts an attempt before it is made, and returns the number of attempts in the window that ends at `resetsAt`. */
  count(key: string, window: number, now: number): Promise<{ count: number; resetsAt: number }>;
  /** Takes back the count of the last attempt: it was no failure. */
  uncount(key: string): Promise<void>;
  forget(key: string): Promise<void>;
}
