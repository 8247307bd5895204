import { type AccessToken, issueAccessToken } from './accessToken/issue.js';
import { assertEnvironment } from './checks/assertEnvironment.js';
import { assertGrantAllowed } from './checks/assertGrantAllowed.js';
import { assertNoOAuthParametersInQuery } from './checks/assertNoOAuthParametersInQuery.js';
import { consumeRateLimits, tokenRateLimits, tokensOfAccount } from './checks/consumeRateLimits.js';
import { type RequestParameters, readParameters } from './checks/parameters.js';
import { proveClient } from './clientAuthentication/authenticateClient.js';
import { assertOwnParameters, grantTypeNamed, requireGrantType } from './grants/grants.js';
import type { GrantResult } from './grants/grantType.js';
import type { HttpRequest } from './httpRequest.js';
import { issueIdToken } from './identity/idToken.js';
import type { TokenClient } from './model/tokenClient.js';
import type { TokenResponse } from './responses.js';
import type { OAuthServices } from './services.js';
import { type Answered, countOutcome } from './usage/countOutcome.js';

/** The token endpoint (RFC 6749 §3.2), step by step. Each step refuses by throwing an OAuthError. */
export async function tokenEndpoint(httpRequest: HttpRequest, services: OAuthServices): Promise<TokenResponse> {
  assertNoOAuthParametersInQuery(httpRequest); // RFC 6749 §2.3.1
  const request = readParameters(httpRequest); // RFC 6749 §3.2, appendix B
  const grantType = grantTypeNamed(request.parameters);
  httpRequest.note({ grant: grantType });
  const { client, secretId = '' } = await proveClient(httpRequest, request.parameters, services); // RFC 6749 §2.3, §3.2.1
  const by = { secretId, grantType };
  return countOutcome(client, by, httpRequest, services, async () => {
    const bounded = tokensOfAccount(client);
    consumeRateLimits([...tokenRateLimits(client, services), ...bounded], httpRequest, services);
    try {
      return await grantToken(client, request, httpRequest, services);
    } catch (error) {
      // What is sold by the hour is tokens, not requests.
      for (const use of bounded) services.rates.giveBack(use);
      throw error;
    }
  });
}

async function grantToken(
  client: TokenClient,
  request: RequestParameters,
  httpRequest: HttpRequest,
  services: OAuthServices,
): Promise<Answered<TokenResponse>> {
  const grant = requireGrantType(request.parameters); // RFC 6749 §4
  assertOwnParameters(grant, request.parameters);
  assertGrantAllowed(client, grant.requiredGrantType); // RFC 6749 §5.2
  assertEnvironment(client, httpRequest);
  const granted = await grant.exchange({ ...request, client, httpRequest }, services); // RFC 6749 §3.3, §4, §6
  const accessToken = await issueAccessToken(granted, services); // RFC 9068
  const idToken = await issueIdToken(granted, services); // OpenID Connect Core §2
  return { answer: toResponse(granted, accessToken, idToken), modules: granted.access.modules }; // RFC 6749 §5.1
}

const toResponse = (
  granted: GrantResult,
  { value, lifetime }: AccessToken,
  idToken: string | undefined,
): TokenResponse => ({
  access_token: value,
  token_type: 'Bearer',
  expires_in: lifetime,
  ...(granted.refreshToken !== undefined && { refresh_token: granted.refreshToken }),
  ...(idToken !== undefined && { id_token: idToken }),
  ...(granted.access.scopes.length > 0 && { scope: granted.access.scopes.join(' ') }),
  ...granted.response,
});
