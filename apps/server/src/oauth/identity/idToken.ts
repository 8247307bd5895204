import type { GrantResult } from '../grants/grantType.js';
import type { OAuthServices } from '../services.js';
import { personClaims } from './personClaims.js';

// Seconds. It says that somebody has just signed in, and is read once.
const idTokenLifetime = 5 * 60;

/**
 * OpenID Connect Core §2: who signed in, and when, signed with what the client chose. What else there is to know of a person
 * userinfo tells, and this too where the client says so (§5.4 lets it).
 */
export async function issueIdToken(
  { client, subject, access, identity }: GrantResult,
  services: OAuthServices,
): Promise<string | undefined> {
  if (!identity) return undefined;
  const now = Math.floor(services.now() / 1000);
  const key = await services.keyring.signingKey(client.signingKeys, client.idTokenSignedResponseAlg);
  return services.sign(
    key,
    { typ: 'JWT' },
    {
      iss: services.issuer,
      sub: subject,
      aud: client.id,
      iat: now,
      exp: now + idTokenLifetime,
      auth_time: identity.authTime,
      ...(identity.nonce !== null && { nonce: identity.nonce }),
      ...(client.userinfoInIdToken && personClaims(identity.person, access.scopes)),
    },
  );
}
