/** What keeps a database small and quick. */
export interface Upkeep {
  /** Takes away what was to be remembered only for a time that is over. `now` is in milliseconds since 1970. */
  forgetExpired(now: number): Promise<void>;
  /** Lets the database look at its data again, where it does not do so by itself. */
  optimize(): Promise<void>;
}
