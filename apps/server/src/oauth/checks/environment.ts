import type { Call } from '../call.js';
import { invalidRequest } from '../oauthError.js';
import type { TokenClient } from '../tokenClient.js';

/**
 * A request may name the environment that it is meant for, so that a credential of one is not used by mistake in
 * another. The header has the names that vendors gave it.
 * @throws OAuthError invalid_request when the client lives elsewhere
 */
export function livesThere(client: TokenClient, call: Call, headerNames: readonly string[]): void {
  for (const name of headerNames) {
    const environment = call.headers[name];
    if (environment !== undefined && environment.trim() !== client.environment) {
      throw invalidRequest(`The client does not belong to the environment that the header ${name} names.`);
    }
  }
}
