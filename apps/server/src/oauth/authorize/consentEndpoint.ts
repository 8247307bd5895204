import type { Parts } from '../parts.js';
import { authorizationEndpoint, type Visit } from './authorizationEndpoint.js';
import type { Outcome } from './outcome.js';
import { shownHere } from './proof.js';

/**
 * The person's answer to the question. Everything is asked once more: the client may have been disabled while they read.
 * @throws OAuthError to be shown to the person
 */
export async function consentEndpoint(visit: Visit, proof: string, parts: Parts): Promise<Outcome> {
  const { signedIn, query } = visit;
  if (signedIn) {
    const shown = shownHere(signedIn, query, proof, parts.now(), parts.mac);
    return authorizationEndpoint({ ...visit, shown }, parts);
  }
  // Signed out meanwhile: the answer counts for nothing, and the request begins again.
  const { consented: _counted, ...again } = visit;
  return authorizationEndpoint(again, parts);
}
