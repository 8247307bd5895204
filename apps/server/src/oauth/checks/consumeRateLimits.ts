import { pluralize } from '../../changes/model/risk.js';
import { RateLimited } from '../../kernel/rateLimited.js';
import { type RateLimitUse, takeAll } from '../../limits/rates.js';
import type { HttpRequest } from '../httpRequest.js';
import { OAuthError } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';

/** A token request counts for its client and for the client's account, so that a loop takes nobody else's capacity. */
export const tokenRateLimits = (
  { id, accountId, settings }: TokenClient,
  { rateLimitScale }: OAuthServices,
): RateLimitUse[] => [
  { limit: 'tokens', key: id, quota: Math.max(1, Math.floor(settings.maxTokensPerMinute * rateLimitScale)) },
  { limit: 'account-tokens', key: accountId },
];

/** The tokens that the vendor allows the client's account in an hour; none where it does not bound them. */
export function tokensOfAccount({ accountId, limits: { tokensPerHour: limit } }: TokenClient): RateLimitUse[] {
  if (!limit) return [];
  const word = limit.by === 'PLAN' ? 'its plan' : 'what its vendor allows it';
  const message = `By ${word} this account has ${pluralize(limit.value, 'token')} an hour, and has had them.`;
  return [{ limit: 'plan-tokens', key: accountId, quota: limit.value, message }];
}

/** Introspection and revocation count together. */
export const tokenManagementRateLimits = ({ id, accountId }: TokenClient): RateLimitUse[] => [
  { limit: 'introspection', key: id },
  { limit: 'account-introspection', key: accountId },
];

/**
 * Counts a request. Only who has proved to be the client is counted, or a stranger could use up its limit. RFC 6749
 * §5.2 has no code for a request too many; of those that are registered for the token endpoint, `slow_down` (RFC 8628
 * §3.5) says it.
 * @throws OAuthError slow_down
 */
export function consumeRateLimits(
  uses: readonly RateLimitUse[],
  httpRequest: HttpRequest,
  { rates }: OAuthServices,
): void {
  try {
    httpRequest.setRateLimitHeaders(takeAll(rates, uses));
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error;
    httpRequest.setRateLimitHeaders(error.limitStatuses);
    throw slowDown(error);
  }
}

export const slowDown = ({ message, retryAfter }: RateLimited): OAuthError =>
  new OAuthError('slow_down', message, 429, { 'retry-after': String(retryAfter) });
