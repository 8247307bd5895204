import type { Parts } from '../parts.js';
import { authorizationEndpoint, type Visit } from './authorizationEndpoint.js';
import type { Outcome } from './outcome.js';
import { shownHere } from './proof.js';

/**
 * The person's answer to the question. Everything is asked once more: the client may have been disabled while they read.
 * @throws OAuthError to be shown to the person
 */
export async function consentEndpoint(visit: Visit, proof: string, parts: Parts): Promise<Outcome> {
  if (visit.signedIn) shownHere(visit.signedIn, visit.query, proof, parts.now(), parts.mac);
  // Signed out meanwhile: the answer counts for nothing, and the request begins again.
  const { consented, ...again } = visit;
  return authorizationEndpoint(visit.signedIn && consented ? visit : again, parts);
}
