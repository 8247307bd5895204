import { randomBytes, timingSafeEqual } from 'node:crypto';
import { isLive, verifierOf } from '../../clients/secrets/secret.js';
import type { TokenClient } from '../tokenClient.js';

// Held against when there is no client, so that "unknown" takes as long as "wrong". Nothing hashes to it.
const nobody = { verifier: randomBytes(32).toString('base64url'), expiresAt: null };

/**
 * Whether a secret is one of the client's live ones. Every secret is compared, each in constant time: how long it takes
 * tells neither which one nearly fitted nor whether there is such a client.
 */
export function secretMatches(client: TokenClient | undefined, secret: string, now: number): boolean {
  const given = Buffer.from(verifierOf(secret));
  let matches = false;
  for (const kept of client && client.secrets.length > 0 ? client.secrets : [nobody]) {
    const expected = Buffer.from(kept.verifier);
    const equal = expected.length === given.length && timingSafeEqual(expected, given);
    if (equal && isLive(kept, now)) matches = true;
  }
  return matches;
}
