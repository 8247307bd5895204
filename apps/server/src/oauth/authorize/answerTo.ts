import type { OAuthError } from '../model/oauthError.js';
import type { Outcome } from './outcome.js';
import type { Destination } from './request.js';

/** An answer to the client (RFC 6749 §4.1.2), with our name in it, so that it is not taken for another's (RFC 9207). */
export function answerTo({ redirectUri, state }: Destination, issuer: string, answer: Record<string, string>): Outcome {
  const parameters = new URLSearchParams({ ...answer, ...(state !== undefined && { state }), iss: issuer });
  // Not by parsing and printing: the address goes out as it was registered, character by character.
  return { kind: 'REDIRECT', location: `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${parameters}` };
}

/** The same for an error (RFC 6749 §4.1.2.1). */
export const refusalTo = (destination: Destination, issuer: string, { body }: OAuthError): Outcome =>
  answerTo(destination, issuer, body);
