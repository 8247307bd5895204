import type { HttpRequest } from '../httpRequest.js';
import { OAuthError } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';

/** The names that vendors gave the header. */
export const environmentHeaders = ['x-environment', 'x-ws-env'];

/**
 * A request may name the environment that it is meant for, so that a credential of one is not used by mistake in
 * another.
 * @throws OAuthError invalid_request when the client lives elsewhere
 */
export function assertEnvironment(client: TokenClient, httpRequest: HttpRequest): void {
  for (const name of environmentHeaders) {
    const environment = httpRequest.headers[name];
    if (environment !== undefined && environment.trim().toLowerCase() !== client.environment.toLowerCase()) {
      const description = `The client does not belong to the environment that the header ${name} names.`;
      throw new OAuthError('invalid_request', description, 400, {}, 'WRONG_ENVIRONMENT');
    }
  }
}
