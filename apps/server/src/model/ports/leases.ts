/** Rights that one process holds at a time, of all the processes on one database. Times are milliseconds since 1970. */
export interface Leases {
  /** Takes a lease that is free or expired. Of concurrent callers, one gets true. */
  take(name: string, holder: string, until: number, now: number): Promise<boolean>;
  /** Gives a lease back before it expires. */
  giveBack(name: string, holder: string): Promise<void>;
}
