import type { Configuration } from 'openid-client';
import type { SecretValue } from '../../kernel/secretValue.js';
import { type PublicHttp, timeoutSeconds } from '../../net/publicHttp.js';

/** The library, loaded by the first account that signs in at a provider. */
export const openidClient = () => import('openid-client');

interface ProviderClient {
  readonly issuer: string;
  readonly clientId: string;
}

/** The redirect URI for the provider; one for each account, so that no provider answers for another. */
export const callbackUrl = (publicUrl: string, accountId: string): string =>
  `${publicUrl}/auth/sso/${accountId}/callback`;

/**
 * Discovers a provider's metadata (OpenID Connect Discovery 1.0 §4), and how it expects our secret. Read anew each
 * time, so that a change at the provider or here takes effect at once.
 */
export async function discoverProvider(
  publicHttp: PublicHttp,
  { issuer, clientId }: ProviderClient,
  secret: SecretValue,
): Promise<Configuration> {
  const library = await openidClient();
  const { ClientSecretBasic, ClientSecretPost, allowInsecureRequests } = library;
  const server = new URL(issuer);
  // `publicHttp` guards every request and knows when plain http is allowed; the library does not.
  const execute = [allowInsecureRequests];
  const discovered = await library.discovery(server, clientId, undefined, library.None(), {
    execute,
    timeout: timeoutSeconds,
    [library.customFetch]: publicHttp.fetch,
  });
  const metadata = discovered.serverMetadata();
  const authorization = metadata.authorization_endpoint;
  if (!authorization || !publicHttp.isAllowed(new URL(authorization))) {
    throw new Error('The provider names no place to sign in at, or one that is not https.');
  }
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const authentication = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
  const config = new library.Configuration(metadata, clientId, undefined, authentication(secret.reveal()));
  config.timeout = timeoutSeconds;
  config[library.customFetch] = publicHttp.fetch;
  allowInsecureRequests(config);
  // The signature of the ID token is checked in addition to the TLS connection that it came by.
  library.enableNonRepudiationChecks(config);
  return config;
}
