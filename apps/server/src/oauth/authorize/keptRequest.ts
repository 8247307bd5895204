import type { Tickets } from '../../auth/model/tickets.js';
import { drawToken, sha256 } from '../../kernel/credential.js';
import { hour } from '../../kernel/duration.js';
import { invalidRequest } from '../model/oauthError.js';

// A parameter of our own, alone in a request that is kept here.
const handleParameter = 'kept_request=';

/**
 * The longest request that an address of ours carries. The page of the sign-in has it encoded once more, at worst three
 * times as long, and whatever stands before us takes an address of 4 KiB.
 */
const maxCarried = 1000;

// As long as somebody may take to sign in, set up a second factor first, and come back.
const keptFor = hour;

/** A request as an address of ours carries it: itself, or where it is long, a handle under which it is kept. */
export async function toCarry(query: string, tickets: Tickets, now: number): Promise<string> {
  if (query.length <= maxCarried) return query;
  const handle = drawToken();
  await tickets.keep({
    hash: sha256(handle),
    kind: 'AUTHORIZATION_REQUEST',
    personId: null,
    data: query,
    expiresAt: now + keptFor,
  });
  return `${handleParameter}${handle}`;
}

/** @throws OAuthError to be shown to the person, when it was kept here and is too old */
export async function readCarried(query: string, tickets: Tickets, now: number): Promise<string> {
  if (!query.startsWith(handleParameter)) return query;
  // Read and not taken: whoever goes back, or loads the page anew, finds it again.
  const ticket = await tickets.read(sha256(query.slice(handleParameter.length)), 'AUTHORIZATION_REQUEST', now);
  if (typeof ticket?.data === 'string') return ticket.data;
  throw invalidRequest('This request is too old. Begin again at the application.');
}
