/** Rights that one process holds at a time, of all the processes on one database. Times are milliseconds since 1970. */
export interface Leases {
  /** Takes a lease that nobody holds, or whose time is up. Of all who try at once, one is answered with yes. */
  take(name: string, holder: string, until: number, now: number): Promise<boolean>;
  /** Gives a lease back before its time. */
  giveBack(name: string, holder: string): Promise<void>;
}
