import type { Call } from '../call.js';
import { invalidRequest } from '../model/oauthError.js';

const protocolParameters = [
  'grant_type',
  'client_id',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
  'scope',
  'code',
  'code_verifier',
  'redirect_uri',
  'refresh_token',
  'token',
  'access_token',
  'resource',
];

/**
 * URLs end up in logs and histories: credentials "MUST NOT be included in the request URI" (RFC 6749 §2.3.1). Parameters
 * that mean nothing here may stand there.
 * @throws OAuthError invalid_request
 */
export function assertNothingInQuery({ query }: Call): void {
  if (query === '') return;
  const sent = new URLSearchParams(query);
  if (protocolParameters.some((name) => sent.has(name))) {
    throw invalidRequest('Parameters belong in the body, never in the URL. Take a secret that was sent so for leaked.');
  }
}
