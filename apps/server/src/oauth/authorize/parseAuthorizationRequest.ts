import { decodeJwt } from 'jose';
import { parseParameters } from '../checks/parseParameters.js';
import { requestedScopes } from '../checks/scope.js';
import { invalidRequest, OAuthError } from '../model/oauthError.js';
import { AuthorizationQuery } from './authorizationQuery.js';
import { type AuthorizationParameters, assertNotRepeated } from './parameters.js';
import { isWeb } from './redirectTarget.js';
import type { AuthorizationRequest, RedirectTarget } from './request.js';

/**
 * What the request asks for.
 * @throws OAuthError to be sent to the client
 */
export function parseAuthorizationRequest(
  parameters: AuthorizationParameters,
  destination: RedirectTarget,
  query: string,
): AuthorizationRequest {
  assertNotRepeated(parameters, parameters.repeated); // RFC 6749 §3.1
  assertCodeFlow(parameters.values);
  assertNoRequestObject(parameters.values);
  const parsed = parseParameters(AuthorizationQuery, parameters.values);
  if (parsed.response_mode === 'form_post' && !isWeb(destination.redirectUri))
    throw invalidRequest('No form can be posted to this redirect_uri: the response_mode must be query.');
  return {
    ...destination,
    scopes: requestedScopes(parsed.scope),
    resources: parameters.resources,
    codeChallenge: parsed.code_challenge,
    nonce: parsed.nonce ?? null,
    prompts: new Set(parsed.prompt?.split(' ')),
    maxAge: parsed.max_age === undefined ? undefined : Number(parsed.max_age),
    loginHint: parsed.login_hint,
    expectedSubject: subjectOf(parsed.id_token_hint),
    query,
  };
}

/**
 * Whom an ID token is about ('' when it does not say). Its signature is not asked for: the key may be gone for months, and
 * a hint opens nothing, whatever it says.
 */
function subjectOf(hint: string | undefined): string | undefined {
  if (hint === undefined) return undefined;
  try {
    return decodeJwt(hint).sub ?? '';
  } catch {
    return '';
  }
}

type Values = AuthorizationParameters['values'];

/** The implicit flow leaks tokens into addresses (RFC 9700 §2.1.2). */
function assertCodeFlow(values: Values): void {
  const type = values.get('response_type');
  if (type !== undefined && type !== 'code') {
    throw new OAuthError('unsupported_response_type', 'The only response_type is code.');
  }
}

/** OpenID Connect Core §6 and §7.2.1, with the errors of §3.1.2.6. */
function assertNoRequestObject(values: Values): void {
  if (values.has('request')) throw new OAuthError('request_not_supported', 'Send the parameters themselves.');
  if (values.has('request_uri')) throw new OAuthError('request_uri_not_supported', 'Send the parameters themselves.');
  if (values.has('registration')) throw new OAuthError('registration_not_supported', 'Clients are made beforehand.');
}
