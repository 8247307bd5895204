import type { Granted } from '../grants/grantType.js';
import type { Parts } from '../parts.js';

// Seconds. It says that somebody has just signed in, and is read once.
const lifetime = 5 * 60;

/**
 * OpenID Connect Core §2: who signed in, and when. RS256, which every library has to understand (§15.1). What else there
 * is to know of a person, userinfo tells.
 */
export async function issueIdToken({ client, subject, identity }: Granted, parts: Parts): Promise<string | undefined> {
  if (!identity) return undefined;
  const now = Math.floor(parts.now() / 1000);
  const key = await parts.keyring.current(client.signingKeys, 'RS256');
  return parts.sign(
    key,
    { typ: 'JWT' },
    {
      iss: parts.issuer,
      sub: subject,
      aud: client.id,
      iat: now,
      exp: now + lifetime,
      auth_time: identity.authTime,
      ...(identity.nonce !== null && { nonce: identity.nonce }),
    },
  );
}
