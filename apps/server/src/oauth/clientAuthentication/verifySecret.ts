import { isLive } from '../../clients/model/secret.js';
import { drawToken, sha256 } from '../../kernel/credential.js';
import { isSameSecret } from '../../kernel/isSameSecret.js';
import { derived } from '../accessToken/derived.js';
import type { TokenClient } from '../model/tokenClient.js';
import { authenticationFailed } from './invalidClient.js';
import type { ClientAuthentication } from './method.js';

// Held against when there is no client, so that "unknown" takes as long as "wrong". Nothing hashes to it.
const decoySecret = { id: '', secretHash: drawToken(), expiresAt: null };

const hashBytes = derived(({ secretHash }: { readonly secretHash: string }) => Buffer.from(secretHash));

const expired = (secretId: string): ClientAuthentication => ({
  secretId,
  isExpired: true,
  refusal: authenticationFailed,
});

/**
 * Whether a secret is one of the client's live ones. Every secret is compared, each in constant time: how long it takes
 * tells neither which one nearly fitted nor whether there is such a client.
 */
export function verifySecret(
  client: TokenClient | undefined,
  secret: string,
  now: number,
): ClientAuthentication | undefined {
  const received = Buffer.from(sha256(secret));
  let authentication: ClientAuthentication | undefined;
  for (const kept of client && client.secrets.length > 0 ? client.secrets : [decoySecret]) {
    if (isSameSecret(received, hashBytes(kept)))
      authentication = isLive(kept, now) ? { secretId: kept.id } : expired(kept.id);
  }
  return authentication;
}
