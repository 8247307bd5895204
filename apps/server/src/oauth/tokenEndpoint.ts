import { type AccessToken, issueAccessToken } from './accessToken/issue.js';
import type { TokenAnswer } from './answers.js';
import type { Call } from './call.js';
import { livesThere } from './checks/environment.js';
import { mayUseGrant } from './checks/mayUseGrant.js';
import { nothingInQuery } from './checks/nothingInQuery.js';
import { type RequestParameters, readParameters } from './checks/parameters.js';
import { assertWithinShare, tokenShares } from './checks/withinShare.js';
import { authenticateClient } from './clientAuthentication/authenticateClient.js';
import { chosenGrant, ownParametersOnly } from './grants/grants.js';
import type { Granted } from './grants/grantType.js';
import { issueIdToken } from './identity/idToken.js';
import type { TokenClient } from './model/tokenClient.js';
import type { Parts } from './parts.js';
import { counted } from './usage/counted.js';

/** The token endpoint (RFC 6749 §3.2), step by step. Each step refuses by throwing an OAuthError. */
export async function tokenEndpoint(call: Call, parts: Parts): Promise<TokenAnswer> {
  nothingInQuery(call); //                                              RFC 6749 §2.3.1
  const request = readParameters(call); //                               RFC 6749 §3.2, appendix B
  const client = await authenticateClient(call, request.parameters, parts); // RFC 6749 §2.3, §3.2.1
  return counted(client, call, parts, async () => {
    assertWithinShare(tokenShares(client, parts), call, parts);
    return answer(client, request, call, parts);
  });
}

async function answer(client: TokenClient, request: RequestParameters, call: Call, parts: Parts): Promise<TokenAnswer> {
  const grant = chosenGrant(request.parameters); //                      RFC 6749 §4
  ownParametersOnly(grant, request.parameters);
  mayUseGrant(client, grant.needs); //                                   RFC 6749 §5.2
  livesThere(client, call);
  const granted = await grant.decide({ ...request, client, call }, parts); // RFC 6749 §3.3, §4, §6
  const accessToken = await issueAccessToken(granted, parts); //         RFC 9068
  const idToken = await issueIdToken(granted, parts); //                 OpenID Connect Core §2
  return toAnswer(granted, accessToken, idToken); //                     RFC 6749 §5.1
}

const toAnswer = (granted: Granted, { value, lifetime }: AccessToken, idToken: string | undefined): TokenAnswer => ({
  access_token: value,
  token_type: 'Bearer',
  expires_in: lifetime,
  ...(granted.refreshToken !== undefined && { refresh_token: granted.refreshToken }),
  ...(idToken !== undefined && { id_token: idToken }),
  ...(granted.access.scopes.length > 0 && { scope: granted.access.scopes.join(' ') }),
});
