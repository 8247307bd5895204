// The npm package oidc-provider (certified by the OpenID Foundation), in memory, with nothing turned on that is not asked for.
import { generateKeyPairSync } from 'node:crypto';
import { Provider } from 'oidc-provider';
import { listen, orderOf, wantedTokens } from './listen.ts';

export interface OidcProviderOrder {
  readonly format: 'JWT' | 'opaque';
  readonly algorithm: 'ES256' | 'RS256' | 'EdDSA';
  readonly client: { readonly id: string; readonly secret: string };
  readonly scope: string;
}

const { format, algorithm, client, scope } = orderOf<OidcProviderOrder>();
const { privateKey } = {
  ES256: () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  RS256: () => generateKeyPairSync('rsa', { modulusLength: 3072 }),
  EdDSA: () => generateKeyPairSync('ed25519'),
}[algorithm]();

const provider = new Provider('http://127.0.0.1', {
  clients: [
    {
      client_id: client.id,
      client_secret: client.secret,
      grant_types: ['client_credentials', 'authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/callback'],
      id_token_signed_response_alg: algorithm,
    },
  ],
  jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: algorithm }] },
  scopes: ['openid', 'offline_access', ...scope.split(' ')],
  ttl: { ClientCredentials: 3600, AccessToken: 3600, RefreshToken: 86_400, Grant: 86_400, IdToken: 3600 },
  rotateRefreshToken: true,
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    introspection: { enabled: true },
    resourceIndicators: {
      enabled: format === 'JWT',
      defaultResource: () => 'https://payroll.example.com',
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope,
        accessTokenFormat: 'jwt' as const,
        jwt: { sign: { alg: algorithm } },
      }),
    },
  },
  findAccount: (_context, sub) => ({ accountId: sub, claims: async () => ({ sub }) }),
});
provider.on('server_error', (_context, error) => console.error(error));

/** A refresh token as a person's consent would have made it. */
async function refreshToken(): Promise<string> {
  const grant = new provider.Grant({ clientId: client.id, accountId: 'ada' });
  grant.addOIDCScope('openid offline_access');
  if (format === 'JWT') grant.addResourceScope('https://payroll.example.com', scope);
  const grantId = await grant.save();
  const known = await provider.Client.find(client.id);
  if (!known) throw new Error('The client is not there.');
  const token = new provider.RefreshToken({
    accountId: 'ada',
    client: known,
    grantId,
    scope: 'openid offline_access',
    gty: 'authorization_code',
    // biome-ignore lint/suspicious/noExplicitAny: the types leave out what the constructor takes.
  } as any);
  return token.save();
}

const handle = provider.callback();
listen(async (request, response) => {
  const count = wantedTokens(request);
  if (count === undefined) return handle(request, response);
  const refreshTokens = await Promise.all(Array.from({ length: count }, refreshToken));
  response.end(JSON.stringify({ refreshTokens }));
});
