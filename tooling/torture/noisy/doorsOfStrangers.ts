import { json, type Noise, type NoisyRequest, post } from './request.ts';
import { type NoisyTenant, redirectUri } from './tenants.ts';

/** A tenant's worst by what anybody may ask, signed in or not. */
export function worstOfStrangers({ admin, cookie, webId }: NoisyTenant): Readonly<Record<string, Noise>> {
  const get = (path: string, headers: NoisyRequest['headers'] = {}): NoisyRequest => ({ method: 'GET', path, headers });
  const tell = (path: string, body: object) => post(path, json, JSON.stringify(body));
  // So long that it is kept until the person has signed in.
  const asked = new URLSearchParams({
    response_type: 'code',
    client_id: webId,
    redirect_uri: redirectUri,
    state: 's'.repeat(3000),
    code_challenge: 'c'.repeat(43),
    code_challenge_method: 'S256',
  });
  const { email } = admin;
  return {
    'authorization endpoint': [get(`/oauth/authorize?${asked}`), get(`/oauth/authorize?${asked}`, { cookie })],
    'signing out': [get(`/oauth/logout?client_id=${webId}`, { cookie })],
    discovery: ['openid-configuration', 'oauth-authorization-server', 'jwks.json'].map((file) =>
      get(`/.well-known/${file}`),
    ),
    'mails with a new password': [
      tell('/auth/password-reset', { email }),
      tell('/auth/password-reset', { email: 'nobody%n@example.com' }),
    ],
    links: ['/auth/invitation', '/auth/password-reset/read', '/share-link/read', '/share-link/open'].map((path) =>
      tell(path, { token: 'guess-%n' }),
    ),
    passkeys: [tell('/auth/sign-in/passkey/options', {})],
    'a company’s own sign-in': [tell('/auth/sign-in/sso', { email: 'jo%n@noisy.example' })],
  };
}
