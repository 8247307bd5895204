/** Maintenance that keeps a database small and quick. */
export interface Upkeep {
  /** Removes expired rows. `now` is in milliseconds since 1970. */
  forgetExpired(now: number): Promise<void>;
  /** Lets the database renew the statistics of its planner, where it does not do so by itself. */
  optimize(): Promise<void>;
}
