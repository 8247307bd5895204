/** How a session began. */
export type SignInMethod = 'PASSWORD' | 'PASSKEY' | 'IDENTITY_PROVIDER';

/** A signed-in browser. Times are milliseconds since 1970. */
export interface SessionRecord {
  readonly id: string;
  /** SHA-256 of the cookie's value, base64url: a copy of the database signs nobody in. */
  readonly tokenHash: string;
  readonly personId: string;
  /** The account that the person looks at now. */
  readonly accountId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly method: SignInMethod;
  /** When a second factor was last proved in this session, at sign-in or since. */
  readonly provenAt: number | null;
  readonly address: string;
  readonly userAgent: string;
}

/** Twelve hours: a working day, after which one signs in again. */
export const sessionLifetime = 12 * 60 * 60 * 1000;
