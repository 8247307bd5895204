import { network } from '../../limits/attempts.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import { createRefusalDelay } from '../../limits/refusalDelay.js';
import { consumeRateLimits } from '../checks/consumeRateLimits.js';
import type { Parameters } from '../checks/parameters.js';
import type { HttpRequest } from '../httpRequest.js';
import { tokenClient } from '../inForce.js';
import { invalidRequest } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';
import { invalidClient } from './invalidClient.js';
import type { Credentials } from './method.js';
import { authenticationMethods } from './methods.js';

// Milliseconds. Reading a client that exists takes some microseconds longer than not finding one. A refusal leaves this
// long after it came, so that the difference drowns.
const waitForRefusal = createRefusalDelay(10);

// The same for everybody, made once: a flood of wrong secrets captures no stack for each.
const authenticationFailed = invalidClient('The client is unknown or disabled, or its authentication failed.');

/**
 * RFC 6749 §2.3: which client this is, proved.
 * @throws OAuthError invalid_client, the same for an unknown client, a wrong secret and a disabled client, in the same
 * time; slow_down instead, for each of them, when its address failed too often. Whoever proves themselves is not counted.
 */
export async function authenticateClient(
  httpRequest: HttpRequest,
  parameters: Parameters,
  services: OAuthServices,
): Promise<TokenClient> {
  const began = performance.now();
  const credentials = readCredentials(httpRequest, parameters);
  const client = await tokenClient(credentials.clientId, services);
  const authentication = await credentials.authenticate(client, services);
  if (client?.enabled && authentication && !authentication.refusal) {
    if (authentication.secretId !== undefined) services.usage.recordSecretUse(client, authentication.secretId);
    await eventLoop.pauseBesideOthers(client.accountId);
    return client;
  }

  // Whoever has the secret of a suspended account's client is no sign of an attack; whoever guesses at it is.
  const outcome = client?.isSuspended && authentication ? 'account_suspended' : 'invalid_client';
  if (client) services.usage.recordRequest(client, outcome, httpRequest.address);
  await waitForRefusal(began);
  consumeRateLimits([{ limit: 'client-failures', key: network(httpRequest.address) }], httpRequest, services);
  throw (client?.enabled && authentication?.refusal) || authenticationFailed;
}

/** @throws OAuthError when there are none, or more than one kind of them (RFC 6749 §2.3) */
function readCredentials(httpRequest: HttpRequest, parameters: Parameters): Credentials {
  const [method, ...others] = authenticationMethods.filter((one) => one.isAttempted(httpRequest, parameters));
  if (!method) throw invalidClient('The request has no client credentials.');
  if (others.length > 0) throw invalidRequest('The client uses two authentication methods at once.');
  const credentials = method.read(httpRequest, parameters);
  const named = parameters.get('client_id');
  if (named !== undefined && named !== credentials.clientId) {
    throw invalidRequest('The request names two clients.');
  }
  return credentials;
}
