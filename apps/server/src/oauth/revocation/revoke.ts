import { validateAccessToken } from '../accessToken/validateAccessToken.js';
import { assertNoOAuthParametersInQuery } from '../checks/assertNoOAuthParametersInQuery.js';
import { consumeRateLimits, tokenManagementRateLimits } from '../checks/consumeRateLimits.js';
import { readParameters } from '../checks/parameters.js';
import { parseParameters } from '../checks/parseParameters.js';
import { TokenParameters } from '../checks/tokenParameters.js';
import { authenticateClient } from '../clientAuthentication/authenticateClient.js';
import { parseRefreshToken } from '../credential.js';
import type { HttpRequest } from '../httpRequest.js';
import { invalidGrant } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';

/**
 * Token revocation (RFC 7009), step by step. A token that is unknown, or dead already, is as good as revoked (§2.2). What
 * kind it is shows in itself, so that `token_type_hint` may be wrong or missing (§2.1).
 */
export async function revocationEndpoint(httpRequest: HttpRequest, services: OAuthServices): Promise<object> {
  assertNoOAuthParametersInQuery(httpRequest); // RFC 6749 §2.3.1
  const { parameters } = readParameters(httpRequest); // RFC 7009 §2.1
  const client = await authenticateClient(httpRequest, parameters, services); // RFC 7009 §2.1
  consumeRateLimits(tokenManagementRateLimits(client), httpRequest, services);
  const { token } = parseParameters(TokenParameters, parameters);
  await revokeRefreshToken(token, client, services);
  await revokeAccessToken(token, client, services);
  // §2.2 has clients ignore the body. Some read every answer of ours as JSON.
  return {};
}

/** With it goes its family, access tokens included: RFC 7009 §2.1, "SHOULD also invalidate all access tokens". */
async function revokeRefreshToken(value: string, client: TokenClient, { store, now }: OAuthServices): Promise<void> {
  const token = parseRefreshToken(value);
  const family = token && (await store.tokens.byHandle(token.handle));
  if (!family) return;
  assertTokenIssuedTo(client, family.clientId);
  await store.tokens.revokeFamily(family.id, now());
}

async function revokeAccessToken(value: string, client: TokenClient, services: OAuthServices): Promise<void> {
  const active = await validateAccessToken(value, services);
  if (!active) return;
  assertTokenIssuedTo(client, active.client.id);
  await services.store.tokens.revokeAccessToken(active.claims.jti, active.claims.exp * 1000);
}

/** @throws OAuthError invalid_grant, of which RFC 6749 §5.2 says "was issued to another client" */
function assertTokenIssuedTo(client: TokenClient, ownerId: string): void {
  if (client.id !== ownerId) throw invalidGrant('The token was issued to another client.');
}
