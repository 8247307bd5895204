import type { GrantType } from '@countersign/schema';
import type { Parameters } from '../checks/parameters.js';
import { requireParameter } from '../checks/parameters.js';
import { invalidRequest, OAuthError } from '../model/oauthError.js';
import { authorizationCode } from './authorizationCode.js';
import { clientCredentials } from './clientCredentials.js';
import type { GrantTypeHandler } from './grantType.js';
import { refreshToken } from './refreshToken.js';

/** The grant types that a client can be given: total by type. */
const grantsByType: { readonly [G in GrantType]: GrantTypeHandler } = {
  CLIENT_CREDENTIALS: clientCredentials,
  AUTHORIZATION_CODE: authorizationCode,
};

/** Every grant type that the token endpoint accepts. */
export const grants: readonly GrantTypeHandler[] = [...Object.values(grantsByType), refreshToken];

/** @throws OAuthError unsupported_grant_type when there is no such grant type (RFC 6749 §5.2) */
export function requireGrantType(parameters: Parameters): GrantTypeHandler {
  const name = requireParameter(parameters, 'grant_type');
  const grant = grants.find((one) => one.name === name);
  if (!grant) throw new OAuthError('unsupported_grant_type', 'There is no such grant type.');
  return grant;
}

/** The grant type that a request names, where there is such a one; '' otherwise. */
export function grantTypeNamed(parameters: Parameters): string {
  const name = parameters.get('grant_type');
  return grants.some((one) => one.name === name) ? (name ?? '') : '';
}

// Some libraries send the scope with a code as well, where it means nothing.
const grantParameters = new Set(
  grants.flatMap((grant) => Object.keys(grant.parameters.shape)).filter((name) => name !== 'scope'),
);

/**
 * What is unknown is ignored, but what belongs to another grant is not unknown: the request means two things at once.
 * @throws OAuthError invalid_request
 */
export function assertOwnParameters(grant: GrantTypeHandler, parameters: Parameters): void {
  const found = [...parameters.keys()].find((name) => grantParameters.has(name) && !(name in grant.parameters.shape));
  if (found) throw invalidRequest(`The parameter ${found} does not belong to this grant type.`);
}
