import { InvalidInput, RateLimited, Unavailable } from '../../kernel/refusal.js';
import { slowDown } from '../checks/assertWithinShare.js';
import { invalidRequest, OAuthError } from '../model/oauthError.js';

/** What went wrong, in OAuth's words. What nobody expected says nothing of itself. */
export function toOAuthError(error: Error & { statusCode?: number }): OAuthError {
  if (error instanceof OAuthError) return error;
  if (error instanceof Unavailable) {
    return new OAuthError('temporarily_unavailable', 'Try again shortly.', 503, { 'retry-after': '1' });
  }
  if (error instanceof RateLimited) return slowDown(error);
  if (error instanceof InvalidInput) return invalidRequest(error.message);
  if (error.statusCode === 413) return new OAuthError('invalid_request', 'The body is too large.', 413);
  if (error.statusCode && error.statusCode < 500) return invalidRequest('The request cannot be read.');
  return new OAuthError('server_error', 'Something went wrong here. It has been logged.', 500);
}
