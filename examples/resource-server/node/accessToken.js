import { createRemoteJWKSet, errors, jwtVerify } from 'jose';

const { ISSUER, AUDIENCE, ACCOUNT } = process.env;

// Fetched when first needed, then kept; fetched anew when a token names a key that is not in it.
const keys = createRemoteJWKSet(new URL(`${ISSUER}/.well-known/jwks.json`));

/** A refusal as RFC 6750 §3.1 words it. */
export class Refused extends Error {
  constructor(status, error) {
    super(error);
    this.status = status;
    this.challenge = error ? `Bearer error="${error}"` : 'Bearer';
  }
}

/**
 * The claims of the access token in an Authorization header.
 * @throws Refused unless it is good here and has the scope
 */
export async function accessToken(authorization, scope) {
  const [, token] = /^Bearer ([^ ]+)$/i.exec(authorization ?? '') ?? [];
  if (!token) throw new Refused(401);
  const claims = await verified(token);
  // Every account has the same issuer, and may give a module of its own any audience.
  if (claims.account !== ACCOUNT) throw new Refused(401, 'invalid_token');
  if (!claims.scope?.split(' ').includes(scope)) throw new Refused(403, 'insufficient_scope');
  return claims;
}

async function verified(token) {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: ISSUER,
      audience: AUDIENCE,
      // RFC 9068 §4: an ID token is signed with the same keys, and is no access token.
      typ: 'at+jwt',
      algorithms: ['ES256'],
      requiredClaims: ['exp', 'sub', 'client_id'],
    });
    return payload;
  } catch (error) {
    // That the keys could not be had is our trouble, not the caller's.
    if (error instanceof errors.JWKSTimeout || !(error instanceof errors.JOSEError)) throw error;
    throw new Refused(401, 'invalid_token');
  }
}
