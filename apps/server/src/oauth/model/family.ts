/** What an authorization request fixed, for the token request to be held against. */
export interface AuthorizedRequest {
  /** As it was sent; null when the client has but one and left it out (RFC 6749 §4.1.3). */
  readonly redirectUri: string | null;
  /** By S256 (RFC 7636 §4.2). */
  readonly codeChallenge: string;
  readonly nonce: string | null;
  /** When the person signed in: seconds since 1970, as OpenID Connect counts. */
  readonly authTime: number;
}

/** A refresh token that was used, and until when that may have been an honest repetition. A type: plain JSON. */
export type SpentRefreshToken = { readonly hash: string; readonly until: number };

/**
 * All the tokens that follow from one decision: a person's consent, or a client's own request. They live and die
 * together. Times are milliseconds since 1970.
 */
export interface TokenFamily {
  readonly id: string;
  readonly accountId: string;
  readonly clientId: string;
  /** For whom; null when the client acts for itself. */
  readonly adminId: string | null;
  readonly environment: string;
  readonly scopes: readonly string[];
  /** The audiences that it was narrowed to (RFC 8707); empty for all. */
  readonly resources: readonly string[];
  readonly createdAt: number;
  /** However often it is refreshed. Until its code is redeemed, when that expires. */
  readonly expiresAt: number;
  /** SHA-256 of the authorization code; null when there was none. */
  readonly codeHash: string | null;
  readonly codeExpiresAt: number | null;
  readonly codeRedeemedAt: number | null;
  readonly request: AuthorizedRequest | null;
  /** The part of the refresh token that stays: whoever knows it, but not the rest, holds one that was used before. */
  readonly handle: string | null;
  /** SHA-256 of the one refresh token that is good. */
  readonly refreshHash: string | null;
  readonly refreshedAt: number | null;
  /** Refresh tokens that were used a moment ago, the newest last; see `repeatableUntil`. */
  readonly spentTokens: readonly SpentRefreshToken[] | null;
  /** The refresh token that is good, sealed under a key that comes from the one before, which is kept nowhere. */
  readonly sealedToken: string | null;
  /** Until then the last spent token is answered by the same new one; then all of this is erased. */
  readonly repeatableUntil: number | null;
  /** Unless it is refreshed before. */
  readonly idleExpiresAt: number | null;
  readonly revokedAt: number | null;
}
