import type { OAuthServices } from '../services.js';
import { authorizationEndpoint, type BrowserRequest } from './authorizationEndpoint.js';
import { requireShownDigest } from './consentToken.js';
import type { AuthorizationOutcome } from './outcome.js';

/**
 * The person's answer to the question. Everything is asked once more: the client may have been disabled while they read.
 * @throws OAuthError to be shown to the person
 */
export async function consentEndpoint(
  browserRequest: BrowserRequest,
  consentToken: string,
  services: OAuthServices,
): Promise<AuthorizationOutcome> {
  const { signedIn, query } = browserRequest;
  if (signedIn) {
    const shownDigest = requireShownDigest(signedIn, query, consentToken, services.now(), services.mac);
    return authorizationEndpoint({ ...browserRequest, shownDigest }, services);
  }
  // Signed out meanwhile: the answer counts for nothing, and the request begins again.
  const { decision: _counted, ...again } = browserRequest;
  return authorizationEndpoint(again, services);
}
