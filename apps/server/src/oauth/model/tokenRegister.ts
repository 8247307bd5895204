import type { SpentRefreshToken, TokenFamily } from './family.js';

/** A refresh token as it is kept. Times are milliseconds since 1970. */
export interface StoredRefreshToken {
  readonly refreshHash: string;
  readonly idleExpiresAt: number;
}

/** The most families that a client has for itself; the oldest end, with their tokens, when there are more. */
export const maxOwnFamilies = 1000;

/** The one after another, with what lets that one be sent again for a while. */
export interface NextRefreshToken extends StoredRefreshToken, Pick<TokenFamily, 'sealedToken' | 'repeatableUntil'> {
  readonly spentTokens: readonly SpentRefreshToken[];
}

/** The first of a family, which lives on from here. */
export interface FirstRefreshToken extends StoredRefreshToken {
  readonly handle: string;
  readonly expiresAt: number;
}

/**
 * The memory by which each code, refresh token and assertion is good once. Nothing here is a decision of an admin, so
 * none of it goes through plans: docs/adr/0005-one-time-facts.md.
 */
export interface TokenRegister {
  /** Begins a family; of those that a client has for itself, only the youngest `maxOwnFamilies` stay. */
  create(family: TokenFamily): Promise<void>;
  familyById(id: string): Promise<TokenFamily | undefined>;
  byCode(codeHash: string): Promise<TokenFamily | undefined>;
  byHandle(handle: string): Promise<TokenFamily | undefined>;
  /** Uses a code up and gives its family the first refresh token; whether it was this call that did. */
  redeemCode(codeHash: string, first: FirstRefreshToken, now: number): Promise<boolean>;
  /** Uses a refresh token up and puts the next in its place; whether it was this call that did. */
  refresh(handle: string, spentHash: string, next: NextRefreshToken, now: number): Promise<boolean>;
  /** Erases what lets spent refresh tokens be sent again, of those whose time is over. */
  eraseRepeatable(now: number): Promise<void>;
  /** Ends a family, with every token in it; whether it was this call that did. */
  revokeFamily(id: string, now: number): Promise<boolean>;
  /** Uses an assertion's `jti` up until the assertion would have expired; whether it was this call that did. */
  spendAssertion(clientId: string, jti: string, expiresAt: number): Promise<boolean>;
  revokeAccessToken(jti: string, expiresAt: number): Promise<boolean>;
  isAccessTokenRevoked(jti: string): Promise<boolean>;
}
