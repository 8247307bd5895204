import type { OAuthError } from '../model/oauthError.js';
import type { AuthorizationOutcome } from './outcome.js';
import type { RedirectTarget } from './request.js';

/** An answer to the client (RFC 6749 §4.1.2), with our name in it, so that it is not taken for another's (RFC 9207). */
export function authorizationResponse(
  { redirectUri, state, isPosted }: RedirectTarget,
  issuer: string,
  parameters: Record<string, string>,
): AuthorizationOutcome {
  const fields = { ...parameters, ...(state !== undefined && { state }), iss: issuer };
  if (isPosted) return { kind: 'FORM_POST', action: redirectUri, fields };
  const query = new URLSearchParams(fields);
  // Not by parsing and printing: the address goes out as it was registered, character by character.
  return { kind: 'REDIRECT', location: `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}` };
}

/** The same for an error (RFC 6749 §4.1.2.1). */
export const errorResponse = (
  destination: RedirectTarget,
  issuer: string,
  { body }: OAuthError,
): AuthorizationOutcome => authorizationResponse(destination, issuer, body);
