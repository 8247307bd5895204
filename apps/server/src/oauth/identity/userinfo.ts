import { presentedToken } from '../accessToken/presentedToken.js';
import { bearerToken } from '../bearerToken.js';
import type { HttpRequest } from '../httpRequest.js';
import { OAuthError } from '../model/oauthError.js';
import type { UserInfo } from '../responses.js';
import type { OAuthServices } from '../services.js';
import { personClaims } from './personClaims.js';

/** The userinfo endpoint (OpenID Connect Core §5.3): what a client may know of the person for whom it acts. */
export async function userinfoEndpoint(httpRequest: HttpRequest, services: OAuthServices): Promise<UserInfo> {
  const active = await presentedToken(requireBearerToken(httpRequest), httpRequest.address, services); // RFC 6750 §2.1
  if (!active?.resourceOwner || !active.claims.aud.includes(services.issuer)) throw invalidToken();
  const scopes = active.claims.scope?.split(' ') ?? [];
  if (!scopes.includes('openid')) throw insufficientScope(); // OpenID Connect Core §5.3.1
  return { sub: active.resourceOwner.adminId, ...personClaims(active.resourceOwner, scopes) };
}

/** @throws OAuthError when there is none; then the challenge says nothing of an error (RFC 6750 §3.1) */
function requireBearerToken({ headers }: HttpRequest): string {
  const token = bearerToken(headers.authorization);
  if (!token) throw new OAuthError('invalid_token', 'The request has no access token.', 401, challenge());
  return token;
}

const challenge = (error?: string) => ({
  'www-authenticate': `Bearer realm="Countersign"${error === undefined ? '' : `, error="${error}"`}`,
});

// RFC 6750 §3.1
const invalidToken = () =>
  new OAuthError('invalid_token', 'The access token is not valid.', 401, challenge('invalid_token'));
const insufficientScope = () =>
  new OAuthError('insufficient_scope', 'The token lacks the scope openid.', 403, {
    'www-authenticate': `${challenge('insufficient_scope')['www-authenticate']}, scope="openid"`,
  });
