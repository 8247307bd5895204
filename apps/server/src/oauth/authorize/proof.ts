import type { SignedIn } from '../../admins/signedIn.js';
import { OAuthError } from '../oauthError.js';
import type { Mac } from './mac.js';

// Milliseconds: as long as a person may take to read.
const lifetime = 15 * 60 * 1000;

/** That this question was shown in this session: another site can neither make one up nor use somebody else's. */
export function proofFor({ session }: SignedIn, query: string, now: number, mac: Mac): string {
  const until = now + lifetime;
  return `${until}.${mac.of('consent', until, session.id, query)}`;
}

/** @throws OAuthError when the answer does not belong to a question that was shown here, lately */
export function shownHere({ session }: SignedIn, query: string, proof: string, now: number, mac: Mac): void {
  const [until = '', code = ''] = proof.split('.');
  if (mac.fits(code, 'consent', Number(until), session.id, query) && Number(until) > now) return;
  throw new OAuthError('invalid_request', 'This page is too old, or was opened in another session. Begin again.', 400);
}
