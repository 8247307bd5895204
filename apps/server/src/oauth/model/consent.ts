/** What a person agreed to for one redirect URI, which is kept without its port where it is a loopback address. */
export interface ConsentedRedirect {
  readonly redirectUri: string;
  /** Where the client lived: a client that has moved is asked about again. */
  readonly environment: string;
  readonly scopes: readonly string[];
}

/** What a person has let a client do for them, until they think better of it. Times are milliseconds since 1970. */
export interface ConsentRecord {
  readonly adminId: string;
  readonly clientId: string;
  readonly accountId: string;
  /** All of it, wherever it was agreed to. */
  readonly scopes: readonly string[];
  /** Whether it includes scopes of the built-in module: the client may then act in Countersign itself. */
  readonly managesAccount: boolean;
  readonly redirects: readonly ConsentedRedirect[];
  /** Tokens from before belong to a consent that was taken back, and are dead. */
  readonly grantedAt: number;
  readonly changedAt: number;
}
