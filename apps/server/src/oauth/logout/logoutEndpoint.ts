import type { SignedIn } from '../../model/signedIn.js';
import { assertNotRepeated, readAuthorizationParameters } from '../authorize/parameters.js';
import { parseParameters } from '../checks/parseParameters.js';
import { invalidRequest } from '../model/oauthError.js';
import type { OAuthServices } from '../services.js';
import { confirmationToken, isConfirmed } from './confirmationToken.js';
import { type LogoutHint, readLogoutHint } from './logoutHint.js';
import { LogoutQuery } from './logoutQuery.js';

/** A browser that comes with a request to sign out. */
export interface LogoutRequest {
  readonly query: string;
  readonly signedIn: SignedIn | undefined;
  /** What the person answered with, when they were asked: see {@link confirmationToken}. */
  readonly confirmation?: string;
}

/** What a request to sign out comes to. */
export type LogoutOutcome =
  /** Ask the person. */
  | {
      readonly kind: 'ASK';
      readonly query: string;
      readonly confirmation: string;
      readonly clientName: string | undefined;
    }
  /** End the session, if there is one, and go there; or say that it is done. */
  | { readonly kind: 'SIGN_OUT'; readonly location: string | undefined };

/**
 * OpenID Connect RP-Initiated Logout 1.0, step by step.
 * @throws OAuthError to be shown to the person: nobody is sent to an address that is not registered
 */
export async function logoutEndpoint(
  { query, signedIn, confirmation }: LogoutRequest,
  services: OAuthServices,
): Promise<LogoutOutcome> {
  const parameters = readAuthorizationParameters(query);
  assertNotRepeated(parameters, parameters.repeated);
  const asked = parseParameters(LogoutQuery, parameters.values);
  const hint = asked.id_token_hint === undefined ? undefined : await readLogoutHint(asked.id_token_hint, services);
  if (hint && asked.client_id !== undefined && asked.client_id !== hint.aud)
    throw invalidRequest('The id_token_hint is for another application than client_id.');
  const client = await findClient(asked.client_id ?? hint?.aud, services);
  const address = asked.post_logout_redirect_uri;
  if (address !== undefined && !client?.postLogoutRedirectUris.includes(address))
    throw invalidRequest('The post_logout_redirect_uri is not registered for this application.');
  const location = address === undefined ? undefined : withState(address, asked.state);

  const isMeant = signedIn !== undefined && hint !== undefined && (await isAbout(signedIn, hint, services));
  const isOther = asked.logout_hint !== undefined && asked.logout_hint.toLowerCase() !== signedIn?.person.email;
  const isAnswered = isConfirmed(signedIn, query, confirmation, services);
  // Where nobody is signed in, who brings a token of ours goes on; anybody else could send people through us.
  const isNobody = !signedIn && (hint !== undefined || location === undefined);
  const mayGoOn = isAnswered || isNobody || (isMeant && !isOther);
  if (mayGoOn) return { kind: 'SIGN_OUT', location };
  // A name is its account's own: told to those who belong there, and to whoever brings a token of the client.
  const isKnown = hint !== undefined || signedIn?.account.id === client?.accountId;
  const clientName = isKnown ? client?.name : undefined;
  return { kind: 'ASK', query, confirmation: confirmationToken(signedIn, query, services), clientName };
}

/** The same reads whether there is such a client or not. */
async function findClient(id: string | undefined, { store }: OAuthServices) {
  if (id === undefined) return undefined;
  const known = await store.unscoped.tokenClient(id);
  const [client] = await store.within(known?.accountId ?? '').clients.byIds([id]);
  return known?.enabled ? client : undefined;
}

/** Whether an ID token names the one who is signed in, by one of their places (OpenID Connect Core §2, `sub`). */
async function isAbout({ person }: SignedIn, { sub }: LogoutHint, { store }: OAuthServices): Promise<boolean> {
  const places = await store.unscoped.accountsOf(person.id);
  return places.some(({ adminId }) => adminId === sub);
}

// Not by parsing and printing: the address goes out as it was registered, character by character.
const withState = (address: string, state: string | undefined): string =>
  state === undefined ? address : `${address}${address.includes('?') ? '&' : '?'}${new URLSearchParams({ state })}`;
