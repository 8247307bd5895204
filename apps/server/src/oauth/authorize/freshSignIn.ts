import type { SignedIn } from '../../model/signedIn.js';
import type { Mac } from './mac.js';
import type { AuthorizationRequest } from './request.js';

// A parameter of our own: since when the person had to sign in again, and proof that it was we who said so.
const freshnessParameter = 'signed_in_since';

/** The request, to come back to after signing in again. */
export function resumeQuery(query: string, now: number, mac: Mac): string {
  const { rest } = split(query);
  const since = String(now);
  return `${rest}&${freshnessParameter}=${since}.${mac.sign('signed in since', since, rest)}`;
}

/** OpenID Connect Core §3.1.2.1: `prompt=login` and `max_age` ask for a sign-in that is fresh. */
export function isSignInFresh({ session }: SignedIn, request: AuthorizationRequest, now: number, mac: Mac): boolean {
  const { prompts, maxAge } = request;
  const isRequested = prompts.has('login') || prompts.has('select_account');
  const isTooOld = maxAge !== undefined && session.createdAt + maxAge * 1000 < now;
  if (!isRequested && !isTooOld) return true;
  const { rest, since, tag } = split(request.query);
  return since !== '' && mac.verify(tag, 'signed in since', since, rest) && session.createdAt >= Number(since);
}

function split(query: string): { rest: string; since: string; tag: string } {
  const parts = query.split('&');
  const [, since = '', tag = ''] =
    /^[^=]*=(\d+)\.([\w-]+)$/.exec(parts.find((part) => part.startsWith(`${freshnessParameter}=`)) ?? '') ?? [];
  return { rest: parts.filter((part) => !part.startsWith(`${freshnessParameter}=`)).join('&'), since, tag };
}
