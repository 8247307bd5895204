import { readAs } from '../checks/readAs.js';
import { requestedScopes } from '../checks/scope.js';
import { OAuthError } from '../model/oauthError.js';
import { AuthorizationQuery } from './authorizationQuery.js';
import { type AuthorizationParameters, once } from './parameters.js';
import type { AuthorizationRequest, Destination } from './request.js';

/**
 * What the request asks for.
 * @throws OAuthError to be sent to the client
 */
export function understood(
  parameters: AuthorizationParameters,
  destination: Destination,
  query: string,
): AuthorizationRequest {
  once(parameters, parameters.repeated); //          RFC 6749 §3.1
  codeFlowOnly(parameters.values);
  noRequestObject(parameters.values);
  const asked = readAs(AuthorizationQuery, parameters.values);
  return {
    ...destination,
    scopes: requestedScopes(asked.scope),
    resources: parameters.resources,
    codeChallenge: asked.code_challenge,
    nonce: asked.nonce ?? null,
    prompts: new Set(asked.prompt?.split(' ')),
    maxAge: asked.max_age === undefined ? undefined : Number(asked.max_age),
    loginHint: asked.login_hint,
    query,
  };
}

type Values = AuthorizationParameters['values'];

/** The implicit flow leaks tokens into addresses (RFC 9700 §2.1.2). */
function codeFlowOnly(values: Values): void {
  const type = values.get('response_type');
  if (type !== undefined && type !== 'code') {
    throw new OAuthError('unsupported_response_type', 'The only response_type is code.');
  }
}

/** OpenID Connect Core §6 and §7.2.1, with the errors of §3.1.2.6. */
function noRequestObject(values: Values): void {
  if (values.has('request')) throw new OAuthError('request_not_supported', 'Send the parameters themselves.');
  if (values.has('request_uri')) throw new OAuthError('request_uri_not_supported', 'Send the parameters themselves.');
  if (values.has('registration')) throw new OAuthError('registration_not_supported', 'Clients are made beforehand.');
}
