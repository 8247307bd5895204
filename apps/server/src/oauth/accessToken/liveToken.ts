import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { delegateOf } from '../families/delegateOf.js';
import { stillStands } from '../families/standing.js';
import type { Delegate } from '../model/delegate.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { Parts } from '../parts.js';

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
  environment: z.string(),
  access_types: z.array(z.string()),
  grant_id: z.string().optional(),
});
export type AccessTokenClaims = z.infer<typeof Claims>;

/** An access token of ours that is good at this moment, with whom it is of and whom it is for. */
export interface LiveToken {
  readonly claims: AccessTokenClaims;
  readonly client: TokenClient;
  readonly delegate: Delegate | undefined;
}

/**
 * Reads an access token and asks whether everything that it rests on still stands: what a resource server that only checks
 * signatures cannot know.
 */
export async function liveToken(token: string, parts: Parts): Promise<LiveToken | undefined> {
  const claims = await readClaims(token, parts);
  if (!claims || (await parts.store.tokens.isRevoked(claims.jti))) return undefined;
  const client = await parts.store.open.tokenClient(claims.client_id);
  if (!client?.enabled) return undefined;
  // `iat` counts whole seconds: of the second in which all was revoked, none is left.
  if (client.tokensRevokedAt !== null && claims.iat * 1000 <= client.tokensRevokedAt) return undefined;
  if (claims.grant_id === undefined) return { claims, client, delegate: undefined };

  const family = await parts.store.tokens.byId(claims.grant_id);
  const delegate = family && (await delegateOf(family, parts));
  return family && stillStands(family, client, delegate) ? { claims, client, delegate } : undefined;
}

async function readClaims(token: string, parts: Parts): Promise<AccessTokenClaims | undefined> {
  // A JWE has five parts (RFC 7516 §7.1), a JWS three.
  const payload = token.split('.').length === 5 ? await parts.opaque.open(token) : await verified(token, parts);
  const claims = Claims.safeParse(payload);
  const isGood = claims.success && claims.data.iss === parts.issuer && claims.data.exp > parts.now() / 1000;
  return isGood ? claims.data : undefined;
}

async function verified(token: string, { keyring, now }: Parts): Promise<JWTPayload | undefined> {
  try {
    const options = { typ: 'at+jwt', algorithms: ['ES256', 'RS256', 'EdDSA'], currentDate: new Date(now()) };
    const key = await keyring.verifying(decodeProtectedHeader(token).kid ?? '');
    return key && (await jwtVerify(token, key, options)).payload;
  } catch (error) {
    // A TypeError: it has no header to look into.
    if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
    throw error;
  }
}
