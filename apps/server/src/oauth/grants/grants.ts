import type { Parameters } from '../checks/parameters.js';
import { required } from '../checks/parameters.js';
import { OAuthError } from '../oauthError.js';
import { clientCredentials } from './clientCredentials.js';
import type { TokenGrant } from './grantType.js';

export const grants: readonly TokenGrant[] = [clientCredentials];

/** @throws OAuthError unsupported_grant_type when there is no such way to a token (RFC 6749 §5.2) */
export function chosenGrant(parameters: Parameters): TokenGrant {
  const name = required(parameters, 'grant_type');
  const grant = grants.find((one) => one.name === name);
  if (!grant) throw new OAuthError('unsupported_grant_type', 'There is no such grant type.');
  return grant;
}
