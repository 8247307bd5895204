import { requestedScopes } from '../checks/scope.js';
import { invalidRequest, OAuthError } from '../oauthError.js';
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
  const { values, resources } = parameters;
  once(parameters, parameters.repeated); //          RFC 6749 §3.1
  codeOnly(values);
  noRequestObject(values);
  return {
    ...destination,
    scopes: requestedScopes(values.get('scope')),
    resources,
    codeChallenge: challengeOf(values),
    nonce: values.get('nonce') ?? null,
    prompts: promptsOf(values),
    maxAge: maxAgeOf(values),
    loginHint: values.get('login_hint'),
    query,
  };
}

type Values = AuthorizationParameters['values'];

/** The code flow, answered in the query: the implicit one leaks tokens into addresses (RFC 9700 §2.1.2). */
function codeOnly(values: Values): void {
  const type = values.get('response_type');
  if (type === undefined) throw invalidRequest('The parameter response_type is missing.');
  if (type !== 'code') throw new OAuthError('unsupported_response_type', 'The only response_type is code.');
  const mode = values.get('response_mode');
  if (mode !== undefined && mode !== 'query') throw invalidRequest('The only response_mode is query.');
}

/** OpenID Connect Core §6 and §7.2.1, with the errors of §3.1.2.6. */
function noRequestObject(values: Values): void {
  if (values.has('request')) throw new OAuthError('request_not_supported', 'Send the parameters themselves.');
  if (values.has('request_uri')) throw new OAuthError('request_uri_not_supported', 'Send the parameters themselves.');
  if (values.has('registration')) throw new OAuthError('registration_not_supported', 'Clients are made beforehand.');
}

/** RFC 7636 §4.3, of everyone, and never `plain`, which an onlooker can repeat (RFC 9700 §2.1.1). */
function challengeOf(values: Values): string {
  const challenge = values.get('code_challenge');
  if (challenge === undefined) throw invalidRequest('The parameter code_challenge is missing: PKCE is required.');
  // Without a method, RFC 7636 §4.3 takes it for plain.
  if (values.get('code_challenge_method') !== 'S256') throw invalidRequest('The code_challenge_method must be S256.');
  if (!/^[A-Za-z0-9_-]{43}$/.test(challenge)) throw invalidRequest('The code_challenge is not a SHA-256 in base64url.');
  return challenge;
}

const known = ['none', 'login', 'consent', 'select_account'];

function promptsOf(values: Values): ReadonlySet<string> {
  const prompts = new Set(values.get('prompt')?.split(' ') ?? []);
  if (![...prompts].every((prompt) => known.includes(prompt))) throw invalidRequest('The prompt is unknown.');
  if (prompts.has('none') && prompts.size > 1) throw invalidRequest('The prompt none goes with no other.');
  return prompts;
}

function maxAgeOf(values: Values): number | undefined {
  const text = values.get('max_age');
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw invalidRequest('The max_age is not a number of seconds.');
  return Number(text);
}
