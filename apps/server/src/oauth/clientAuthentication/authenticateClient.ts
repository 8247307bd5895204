import type { RefusalReason } from '@countersign/schema';
import { credentialPrefix } from '../../kernel/credential.js';
import { network } from '../../limits/attempts.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import { createRefusalDelay } from '../../limits/refusalDelay.js';
import { consumeRateLimits } from '../checks/consumeRateLimits.js';
import type { Parameters } from '../checks/parameters.js';
import type { HttpRequest } from '../httpRequest.js';
import { tokenClient } from '../inForce.js';
import { hintOfTried, type RefusalFacts } from '../model/clientRefusal.js';
import { mayComeFrom } from '../model/ipRanges.js';
import { invalidRequest } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';
import { authenticationFailed, invalidClient } from './invalidClient.js';
import type { ClientAuthentication, Credentials } from './method.js';
import { authenticationMethods } from './methods.js';

// Milliseconds. Reading a client that exists takes some microseconds longer than not finding one. A refusal leaves this
// long after it came, so that the difference drowns.
const waitForRefusal = createRefusalDelay(10);

/** A client that proved itself, and by which of its secrets, where it was one. */
export interface ProvedClient {
  readonly client: TokenClient;
  readonly secretId: string | undefined;
}

/**
 * RFC 6749 §2.3: which client this is, proved.
 * @throws OAuthError invalid_client, the same for an unknown client, a wrong secret, a disabled client and an address
 * that it may not come from, in the same time; slow_down instead, for each of them, when its address failed too often. Whoever proves themselves is not counted.
 */
export async function proveClient(
  httpRequest: HttpRequest,
  parameters: Parameters,
  services: OAuthServices,
): Promise<ProvedClient> {
  const began = performance.now();
  const credentials = readCredentials(httpRequest, parameters);
  const client = await tokenClient(credentials.clientId, services);
  const authentication = await credentials.authenticate(client, services);
  const { address, note } = httpRequest;
  note(client ? { client: client.id, account: client.accountId } : { client: idToTell(credentials.clientId) });
  if (client?.enabled && authentication && !authentication.refusal && mayComeFrom(client, address)) {
    if (authentication.secretId !== undefined) services.usage.recordSecretUse(client, authentication.secretId);
    services.usage.recordAddress(client, address);
    await eventLoop.pauseBesideOthers(client.accountId);
    return { client, secretId: authentication.secretId };
  }

  if (!client) note({ reason: 'UNKNOWN_CLIENT' });
  else countRefusal(client, credentials, authentication, httpRequest, services);
  await waitForRefusal(began);
  consumeRateLimits([{ limit: 'client-failures', key: network(address) }], httpRequest, services);
  throw (client?.enabled && authentication?.refusal) || authenticationFailed;
}

/** The same, where it does not matter by which secret. */
export const authenticateClient = async (
  httpRequest: HttpRequest,
  parameters: Parameters,
  services: OAuthServices,
): Promise<TokenClient> => (await proveClient(httpRequest, parameters, services)).client;

function countRefusal(
  client: TokenClient,
  { secret, reason }: Credentials,
  authentication: ClientAuthentication | undefined,
  { address, note }: HttpRequest,
  { usage }: OAuthServices,
): void {
  const refusal = {
    ...whyRefused(client, reason, authentication),
    secretHint: hintOfTried(secret, credentialPrefix.clientSecret),
  };
  note({ reason: refusal.reason, ...(refusal.detail && { detail: refusal.detail }) });
  // Whoever has the secret of a suspended account's client is no sign of an attack; whoever guesses at it is.
  const isSuspended = refusal.reason === 'ACCOUNT_SUSPENDED';
  usage.recordRequest(client, isSuspended ? 'account_suspended' : 'invalid_client', { address, refusal });
}

// Drawn, or chosen by an admin, with the suffix of an account.
const clientIdShape = /^(cl_[A-Za-z0-9]{1,40}|[a-z]+(-[a-z]+)*(--[a-z]+)?)$/;

/** What was sent as the id of a client, where it can be no secret: somebody may have mistaken the one for the other. */
const idToTell = (sent: string): string =>
  sent.length <= 100 && clientIdShape.test(sent) ? sent : 'not the form of a client id';

/** Why, for the admins of the client. Whoever asked hears nothing of it but what their own key has earned. */
function whyRefused(
  client: TokenClient,
  unproved: RefusalReason,
  authentication: ClientAuthentication | undefined,
): Pick<RefusalFacts, 'reason' | 'detail'> {
  if (!authentication) return { reason: unproved, detail: '' };
  if (authentication.isExpired) return { reason: 'EXPIRED_SECRET', detail: '' };
  if (client.isSuspended) return { reason: 'ACCOUNT_SUSPENDED', detail: '' };
  if (!client.enabled) return { reason: 'CLIENT_DISABLED', detail: '' };
  if (authentication.refusal) return { reason: 'BAD_ASSERTION', detail: authentication.refusal.description };
  return { reason: 'ADDRESS_NOT_ALLOWED', detail: '' };
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
