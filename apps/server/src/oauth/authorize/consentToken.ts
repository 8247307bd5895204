import { minute } from '../../kernel/duration.js';
import type { SignedIn } from '../../model/signedIn.js';
import { OAuthError } from '../model/oauthError.js';
import type { ConsentQuestion } from './consentQuestion.js';
import type { Mac } from './mac.js';

// Milliseconds: as long as a person may take to read.
const consentPageLifetime = 15 * minute;

/** A digest of a question, to know whether it is still the same one. */
export const questionDigest = (question: Omit<ConsentQuestion, 'consentToken'>, mac: Mac): string =>
  mac.sign('question', JSON.stringify(question));

/** That this question was shown in this session: another site can neither make one up nor use somebody else's. */
export function consentToken({ session }: SignedIn, query: string, digest: string, now: number, mac: Mac): string {
  const until = now + consentPageLifetime;
  return [until, digest, mac.sign('consent', until, session.id, query, digest)].join('.');
}

/**
 * The digest of the question that was shown.
 * @throws OAuthError when the answer does not belong to a question that was shown here, lately
 */
export function requireShownDigest({ session }: SignedIn, query: string, token: string, now: number, mac: Mac): string {
  const [until = '', digest = '', code = ''] = token.split('.');
  if (mac.verify(code, 'consent', Number(until), session.id, query, digest) && Number(until) > now) return digest;
  throw new OAuthError('invalid_request', 'This page is too old, or was opened in another session. Begin again.', 400);
}
