import { isSameSecret } from '../../kernel/isSameSecret.js';
import { referenceOf } from '../accessToken/issue.js';
import { type ActiveToken, validateAccessToken } from '../accessToken/validateAccessToken.js';
import { assertNoOAuthParametersInQuery } from '../checks/assertNoOAuthParametersInQuery.js';
import { consumeRateLimits, tokenManagementRateLimits } from '../checks/consumeRateLimits.js';
import { readParameters } from '../checks/parameters.js';
import { parseParameters } from '../checks/parseParameters.js';
import { TokenParameters } from '../checks/tokenParameters.js';
import { assertConfidential } from '../clientAuthentication/assertConfidential.js';
import { authenticateClient } from '../clientAuthentication/authenticateClient.js';
import { parseRefreshToken } from '../credential.js';
import { isFamilyValid } from '../families/isFamilyValid.js';
import { resourceOwnerOf } from '../families/resourceOwnerOf.js';
import type { HttpRequest } from '../httpRequest.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { IntrospectionResponse } from '../responses.js';
import type { OAuthServices } from '../services.js';

const inactive: IntrospectionResponse = { active: false };

/**
 * Token introspection (RFC 7662), step by step. Who may not know about a token hears that it is not active, as of one that
 * never was (§2.2): else guessing would pay.
 */
export async function introspectionEndpoint(
  httpRequest: HttpRequest,
  services: OAuthServices,
): Promise<IntrospectionResponse> {
  assertNoOAuthParametersInQuery(httpRequest); // RFC 6749 §2.3.1
  const { parameters } = readParameters(httpRequest); // RFC 7662 §2.1
  const caller = await authenticateClient(httpRequest, parameters, services); // RFC 7662 §2.1: "MUST also require […] authorization"
  assertConfidential(caller);
  consumeRateLimits(tokenManagementRateLimits(caller), httpRequest, services);
  const { token } = parseParameters(TokenParameters, parameters);
  return (
    (await introspectAccessToken(token, caller, services)) ??
    (await introspectRefreshToken(token, caller, services)) ??
    inactive
  );
}

async function introspectAccessToken(
  token: string,
  caller: TokenClient,
  services: OAuthServices,
): Promise<IntrospectionResponse | undefined> {
  const active = await validateAccessToken(token, services);
  if (!active || !(await mayIntrospect(caller, active, services))) return undefined;
  // An API that goes by the reference would take an old one for another customer.
  const { account_reference: _issuedWith, ...claims } = active.claims;
  return { active: true, token_type: 'Bearer', ...claims, ...referenceOf(active.client) };
}

/** Its own client, and the API that it is for: RFC 7662 §4, "a protected resource […] only for its own". */
async function mayIntrospect(
  caller: TokenClient,
  { claims, client }: ActiveToken,
  { store }: OAuthServices,
): Promise<boolean> {
  if (caller.id === client.id) return true;
  if (caller.accountId !== client.accountId) return false;
  const audiences = await store.unscoped.audiencesOf(caller.accountId, caller.id);
  return claims.aud.some((audience) => audiences.includes(audience));
}

async function introspectRefreshToken(
  token: string,
  caller: TokenClient,
  services: OAuthServices,
): Promise<IntrospectionResponse | undefined> {
  const read = parseRefreshToken(token);
  const family = read && (await services.store.tokens.byHandle(read.handle));
  if (family?.clientId !== caller.id || !isSameSecret(read?.hash, family.refreshHash)) return undefined;
  const expiresAt = Math.min(family.expiresAt, family.idleExpiresAt ?? 0);
  const isValid = isFamilyValid(family, caller, await resourceOwnerOf(family, services));
  if (!isValid || expiresAt <= services.now()) return undefined;
  return {
    active: true,
    client_id: caller.id,
    sub: family.adminId ?? caller.id,
    iss: services.issuer,
    ...(family.scopes.length > 0 && { scope: family.scopes.join(' ') }),
    iat: Math.floor((family.refreshedAt ?? family.createdAt) / 1000),
    exp: Math.floor(expiresAt / 1000),
    grant_id: family.id,
  };
}
