import { RateLimited } from '../../kernel/rateLimited.js';
import { InvalidInput, Unavailable } from '../../kernel/refusal.js';
import { requestFaultStatus } from '../../transport/http/errorRenderer.js';
import { slowDown } from '../checks/consumeRateLimits.js';
import { unsupportedMediaTypeMessage } from '../checks/parameters.js';
import { invalidRequest, OAuthError } from '../model/oauthError.js';

// In our words: a fault of Fastify's may repeat what was sent.
const unreadableRequestMessage = 'The request cannot be read.';
const faults: Readonly<Record<number, string>> = {
  404: 'There is nothing at this address.',
  405: 'This address is asked by another method: see Allow.',
  413: 'The body is too large.',
  415: unsupportedMediaTypeMessage,
};

/** What went wrong, in OAuth's words. What nobody expected says nothing of itself. */
export function toOAuthError(error: Error & { statusCode?: number }): OAuthError {
  if (error instanceof OAuthError) return error;
  if (error instanceof Unavailable) {
    return new OAuthError('temporarily_unavailable', 'Try again shortly.', 503, { 'retry-after': '1' });
  }
  if (error instanceof RateLimited) return slowDown(error);
  if (error instanceof InvalidInput) return invalidRequest(error.message);
  const status = requestFaultStatus(error);
  if (status !== undefined)
    return new OAuthError('invalid_request', faults[status] ?? unreadableRequestMessage, status);
  return new OAuthError('server_error', 'Something went wrong here. It has been logged.', 500);
}
