/** What a person has let a client do for them, until they think better of it. Times are milliseconds since 1970. */
export interface ConsentRecord {
  readonly adminId: string;
  readonly clientId: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
  /** Tokens from before belong to a consent that was taken back, and are dead. */
  readonly grantedAt: number;
  readonly changedAt: number;
}
