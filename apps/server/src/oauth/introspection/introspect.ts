import { type LiveToken, liveToken } from '../accessToken/liveToken.js';
import type { IntrospectionAnswer } from '../answers.js';
import type { Call } from '../call.js';
import { nothingInQuery } from '../checks/nothingInQuery.js';
import { readParameters } from '../checks/parameters.js';
import { readAs } from '../checks/readAs.js';
import { TokenParameters } from '../checks/tokenParameters.js';
import { assertWithinShare, introspectionShares } from '../checks/withinShare.js';
import { authenticateClient } from '../clientAuthentication/authenticateClient.js';
import { identifiedOnly } from '../clientAuthentication/identifiedOnly.js';
import { readRefreshToken } from '../credential.js';
import { delegateOf } from '../families/delegateOf.js';
import { stillStands } from '../families/standing.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { Parts } from '../parts.js';

const inactive: IntrospectionAnswer = { active: false };

/**
 * Token introspection (RFC 7662), step by step. Who may not know about a token hears that it is not active, as of one that
 * never was (§2.2): else guessing would pay.
 */
export async function introspectionEndpoint(call: Call, parts: Parts): Promise<IntrospectionAnswer> {
  nothingInQuery(call); //                                           RFC 6749 §2.3.1
  const { parameters } = readParameters(call); //                    RFC 7662 §2.1
  const caller = await authenticateClient(call, parameters, parts); // RFC 7662 §2.1: "MUST also require […] authorization"
  identifiedOnly(caller);
  assertWithinShare(introspectionShares(caller), call, parts);
  const { token } = readAs(TokenParameters, parameters);
  return (await ofAccessToken(token, caller, parts)) ?? (await ofRefreshToken(token, caller, parts)) ?? inactive;
}

async function ofAccessToken(
  token: string,
  caller: TokenClient,
  parts: Parts,
): Promise<IntrospectionAnswer | undefined> {
  const live = await liveToken(token, parts);
  if (!live || !(await mayKnow(caller, live, parts))) return undefined;
  return { active: true, token_type: 'Bearer', ...live.claims };
}

/** Its own client, and the API that it is for: RFC 7662 §4, "a protected resource […] only for its own". */
async function mayKnow(caller: TokenClient, { claims, client }: LiveToken, { store }: Parts): Promise<boolean> {
  if (caller.id === client.id) return true;
  if (caller.accountId !== client.accountId) return false;
  const audiences = await store.open.audiencesOf(caller.accountId, caller.id);
  return claims.aud.some((audience) => audiences.includes(audience));
}

async function ofRefreshToken(
  token: string,
  caller: TokenClient,
  parts: Parts,
): Promise<IntrospectionAnswer | undefined> {
  const read = readRefreshToken(token);
  const family = read && (await parts.store.tokens.byHandle(read.handle));
  if (family?.clientId !== caller.id || family.refreshHash !== read?.hash) return undefined;
  const expiresAt = Math.min(family.expiresAt, family.idleExpiresAt ?? 0);
  const stands = stillStands(family, caller, await delegateOf(family, parts));
  if (!stands || expiresAt <= parts.now()) return undefined;
  return {
    active: true,
    client_id: caller.id,
    sub: family.adminId ?? caller.id,
    iss: parts.issuer,
    ...(family.scopes.length > 0 && { scope: family.scopes.join(' ') }),
    iat: Math.floor((family.refreshedAt ?? family.createdAt) / 1000),
    exp: Math.floor(expiresAt / 1000),
    grant_id: family.id,
  };
}
