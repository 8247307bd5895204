import { ClientParameters } from '../clientAuthentication/parameters.js';
import { grants } from '../grants/grants.js';
import type { HttpRequest } from '../httpRequest.js';
import { invalidRequest } from '../model/oauthError.js';
import { TokenParameters } from './tokenParameters.js';

// From the shapes that read them: a new grant's parameters are among them without being named here.
const protocolParameters = new Set([
  'grant_type',
  'resource', // RFC 8707 §2
  'access_token', // RFC 6750 §2.3
  ...[ClientParameters, TokenParameters, ...grants.map(({ parameters }) => parameters)].flatMap(({ shape }) =>
    Object.keys(shape),
  ),
]);

/**
 * URLs end up in logs and histories: credentials "MUST NOT be included in the request URI" (RFC 6749 §2.3.1). Parameters
 * that mean nothing here may stand there.
 * @throws OAuthError invalid_request
 */
export function assertNoOAuthParametersInQuery({ query }: HttpRequest): void {
  if (query === '') return;
  if ([...new URLSearchParams(query).keys()].some((name) => protocolParameters.has(name))) {
    throw invalidRequest('Parameters belong in the body, never in the URL. Treat a secret in a URL as leaked.');
  }
}
