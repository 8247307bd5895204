import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { isFamilyValid } from '../families/isFamilyValid.js';
import { resourceOwnerOf } from '../families/resourceOwnerOf.js';
import { tokenClient } from '../inForce.js';
import type { ResourceOwner } from '../model/resourceOwner.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';
import { algorithmsByCompatibility } from './algorithms.js';
import { withoutLapsed } from './withoutLapsed.js';

const Claims = z.object({
  iss: z.string(),
  sub: z.string(),
  aud: z.union([z.string().transform((one) => [one]), z.array(z.string())]),
  client_id: z.string(),
  scope: z.string().optional(),
  iat: z.number(),
  exp: z.number(),
  jti: z.string(),
  account: z.string(),
  account_reference: z.string().optional(),
  environment: z.string(),
  access_types: z.array(z.string()),
  grant_id: z.string().optional(),
});
export type AccessTokenClaims = z.infer<typeof Claims>;

/** An access token of ours that is good at this moment, with whom it is of and whom it is for. */
export interface ActiveToken {
  readonly claims: AccessTokenClaims;
  readonly client: TokenClient;
  readonly resourceOwner: ResourceOwner | undefined;
}

/**
 * Reads an access token and asks whether everything that it rests on still stands: what a resource server that only checks
 * signatures cannot know.
 */
export async function validateAccessToken(token: string, services: OAuthServices): Promise<ActiveToken | undefined> {
  const read = await readClaims(token, services);
  if (!read || (await services.store.tokens.isAccessTokenRevoked(read.jti))) return undefined;
  const client = await tokenClient(read.client_id, services);
  if (!client?.enabled) return undefined;
  const claims = withoutLapsed(read, client);
  if (!claims) return undefined;
  // `iat` counts whole seconds: of the second in which all was revoked, none is left.
  if (client.tokensRevokedAt !== null && claims.iat * 1000 <= client.tokensRevokedAt) return undefined;
  if (claims.grant_id === undefined) return { claims, client, resourceOwner: undefined };

  const family = await services.store.tokens.familyById(claims.grant_id);
  const resourceOwner = family && (await resourceOwnerOf(family, services));
  return family && isFamilyValid(family, client, resourceOwner) ? { claims, client, resourceOwner } : undefined;
}

async function readClaims(token: string, services: OAuthServices): Promise<AccessTokenClaims | undefined> {
  // A JWE has five parts (RFC 7516 §7.1), a JWS three.
  const payload =
    token.split('.').length === 5 ? await services.opaque.open(token) : await verifySignature(token, services);
  const claims = Claims.safeParse(payload);
  const isGood = claims.success && claims.data.iss === services.issuer && claims.data.exp > services.now() / 1000;
  return isGood ? claims.data : undefined;
}

async function verifySignature(token: string, { keyring, now }: OAuthServices): Promise<JWTPayload | undefined> {
  try {
    const options = { typ: 'at+jwt', algorithms: [...algorithmsByCompatibility], currentDate: new Date(now()) };
    const key = await keyring.verificationKey(decodeProtectedHeader(token).kid ?? '');
    return key && (await jwtVerify(token, key, options)).payload;
  } catch (error) {
    // A TypeError: it has no header to look into.
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}
