import type { SignedIn } from '../../model/signedIn.js';
import { tokenClient } from '../inForce.js';
import { loopbackParts } from '../model/loopback.js';
import { invalidRequest } from '../model/oauthError.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';
import { type AuthorizationParameters, assertNotRepeated } from './parameters.js';
import type { RedirectTarget } from './request.js';

/**
 * Who asks, and where the answer may go. Until both are certain nothing is sent anywhere: an error that follows an
 * untrusted redirect is an open redirector (RFC 6749 §4.1.2.1, RFC 9700 §4.11).
 * @throws OAuthError to be shown to the person, never sent on
 */
export async function trustedRedirectTarget(
  parameters: AuthorizationParameters,
  signedIn: SignedIn | undefined,
  services: OAuthServices,
): Promise<RedirectTarget> {
  assertNotRepeated(parameters, ['client_id', 'redirect_uri']);
  const { values } = parameters;
  const client = await tokenClient(values.get('client_id') ?? '', services);
  const named = values.get('redirect_uri');
  const redirectUri = client ? redirectOf(client, named) : noSuchAddress;
  if (!client || typeof redirectUri !== 'string') {
    const isOwn = client?.accountId === signedIn?.account.id;
    throw invalidRequest(isOwn && typeof redirectUri !== 'string' ? redirectUri.fault : noSuchAddress.fault);
  }
  return {
    client,
    redirectUri,
    isPosted:
      !parameters.repeated.has('response_mode') && values.get('response_mode') === 'form_post' && isWeb(redirectUri),
    isRedirectUriSent: named !== undefined,
    state: parameters.repeated.has('state') ? undefined : values.get('state'),
  };
}

/** Why an answer may go nowhere. */
interface NoRedirect {
  readonly fault: string;
}

// What is wrong is said to those who belong to the application's account; nobody else learns that there is one.
const noSuchAddress: NoRedirect = {
  fault:
    'There is no such application here with this redirect_uri, or it is disabled. If it is yours, sign in to its account to read what is wrong.',
};

function redirectOf(client: TokenClient, named: string | undefined): string | NoRedirect {
  if (!client.enabled) return { fault: 'This application is disabled.' };
  const { redirectUris, grantTypes } = client;
  if (!grantTypes.includes('AUTHORIZATION_CODE')) {
    return { fault: 'This application may not use the authorization code grant.' };
  }
  if (named === undefined) {
    const [only, ...others] = redirectUris;
    // RFC 6749 §3.1.2.3: it may be left out when there is but one.
    if (only !== undefined && others.length === 0) return only;
    return { fault: 'The parameter redirect_uri is missing, and the application has not exactly one.' };
  }
  if (redirectUris.some((registered) => registered === named || sameButPort(registered, named))) return named;
  return { fault: 'The redirect_uri is not registered for this application.' };
}

/**
 * A program on the person's own machine listens on whichever port is free (RFC 8252 §7.3); all the rest must be the same,
 * character by character.
 */
function sameButPort(registered: string, named: string): boolean {
  const theirs = loopbackParts(named);
  return theirs !== undefined && loopbackParts(registered)?.withoutPort === theirs.withoutPort && isPort(theirs.port);
}

const isPort = (text: string | undefined): boolean => text === undefined || (Number(text) > 0 && Number(text) < 65_536);

/** Whether a form can be posted there: an app's own scheme is only opened. */
export const isWeb = (uri: string): boolean => /^https?:/.test(uri);
