import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import type { SecretValue } from '../../kernel/secretValue.js';
import { type PublicHttp, timeoutSeconds } from '../../net/publicHttp.js';

interface ProviderClient {
  readonly issuer: string;
  readonly clientId: string;
}

/** The address to which the provider sends people back; one for each account, so that no provider answers for another. */
export const callbackUrl = (publicUrl: string, accountId: string): string =>
  `${publicUrl}/auth/sso/${accountId}/callback`;

/**
 * Finds out what a provider is like (OpenID Connect Discovery 1.0 §4), and how it wants to hear our secret. It is asked
 * anew each time: what it changed, or what we did, holds at once.
 */
export async function discoverProvider(
  publicHttp: PublicHttp,
  { issuer, clientId }: ProviderClient,
  secret: SecretValue,
): Promise<Configuration> {
  const server = new URL(issuer);
  // What is asked is guarded in `outside`, which knows when plain http is all right; the library does not.
  const execute = [allowInsecureRequests];
  const discovered = await discovery(server, clientId, undefined, None(), {
    execute,
    timeout: timeoutSeconds,
    [customFetch]: publicHttp.fetch,
  });
  const metadata = discovered.serverMetadata();
  const authorization = metadata.authorization_endpoint;
  if (!authorization || !publicHttp.isAllowed(new URL(authorization))) {
    throw new Error('The provider names no place to sign in at, or one that is not https.');
  }
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const authentication = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost;
  const config = new Configuration(metadata, clientId, undefined, authentication(secret.reveal()));
  config.timeout = timeoutSeconds;
  config[customFetch] = publicHttp.fetch;
  allowInsecureRequests(config);
  // The signature of the ID token is checked besides the connection that it came by.
  enableNonRepudiationChecks(config);
  return config;
}
