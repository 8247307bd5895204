import { isSessionValidIn } from '../../auth/model/session.js';
import type { SignedIn } from '../../model/signedIn.js';
import type { Delegate } from '../model/delegate.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { Parts } from '../parts.js';

/** Why somebody who is signed in cannot act in the account that the client belongs to. */
export type Obstacle = 'NOT_A_MEMBER' | 'OTHER_PROVIDER' | 'SECOND_FACTOR';

/** A person in the company that the client belongs to. */
export interface Place extends Delegate {
  readonly accountName: string;
}

/** The person's place in the client's account, which they might as well look at in the page (auth/commands/switchAccount.ts). */
export async function placeOf(
  { session, person }: SignedIn,
  client: TokenClient,
  { store }: Parts,
): Promise<Place | Obstacle> {
  const accounts = await store.open.accountsOf(person.id);
  const place = accounts.find(({ id }) => id === client.accountId);
  const delegate = place && (await store.open.delegate(place.adminId, client.id));
  if (!delegate) return 'NOT_A_MEMBER';
  if (!isSessionValidIn(session, place)) return 'OTHER_PROVIDER';
  if (client.settings.secondFactorRequired && session.secondFactorAt === null) return 'SECOND_FACTOR';
  return { ...delegate, accountName: place.name };
}
