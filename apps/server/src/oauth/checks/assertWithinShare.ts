import { RateLimited } from '../../kernel/refusal.js';
import { type Share, takeAll } from '../../limits/rates.js';
import type { Call } from '../call.js';
import { OAuthError } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';

/** What one client asks for counts for itself and for its account, so that a loop takes nobody else's capacity. */
export const tokenShares = ({ id, accountId, settings }: TokenClient, { rateLimitScale }: OAuthServices): Share[] => [
  { limit: 'tokens', key: id, quota: Math.max(1, Math.floor(settings.maxTokensPerMinute * rateLimitScale)) },
  { limit: 'account-tokens', key: accountId },
];

export const introspectionShares = ({ id }: TokenClient): Share[] => [{ limit: 'introspection', key: id }];

/**
 * Only who has proved to be the client is counted, or a stranger could use up its share. RFC 6749 §5.2 has no code for
 * this; of those that are registered for the token endpoint, `slow_down` (RFC 8628 §3.5) says it.
 * @throws OAuthError slow_down
 */
export function assertWithinShare(shares: readonly Share[], call: Call, { rates }: OAuthServices): void {
  try {
    call.tellLimits(takeAll(rates, shares));
  } catch (error) {
    if (!(error instanceof RateLimited)) throw error;
    call.tellLimits(error.limitStatuses);
    throw slowDown(error);
  }
}

export const slowDown = ({ message, retryAfter }: RateLimited): OAuthError =>
  new OAuthError('slow_down', message, 429, { 'retry-after': String(retryAfter) });
