import { isSessionValidIn } from '../../auth/model/session.js';
import type { SignedIn } from '../../model/signedIn.js';
import type { ResourceOwner } from '../model/resourceOwner.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';

/** Why somebody who is signed in cannot act in the account that the client belongs to. */
export type Obstacle = 'NOT_A_MEMBER' | 'OTHER_PROVIDER' | 'SECOND_FACTOR';

/** A person in the company that the client belongs to. */
export interface Member extends ResourceOwner {
  readonly accountName: string;
}

/** The person's place in the client's account, which they might as well look at in the page (auth/commands/switchAccount.ts). */
export async function resolveMember(
  { session, person }: SignedIn,
  client: TokenClient,
  { store }: OAuthServices,
): Promise<Member | Obstacle> {
  const accounts = await store.open.accountsOf(person.id);
  const account = accounts.find(({ id }) => id === client.accountId);
  const resourceOwner = account && (await store.open.resourceOwner(account.adminId, client.id));
  if (!resourceOwner) return 'NOT_A_MEMBER';
  if (!isSessionValidIn(session, account)) return 'OTHER_PROVIDER';
  if (client.settings.secondFactorRequired && session.secondFactorAt === null) return 'SECOND_FACTOR';
  return { ...resourceOwner, accountName: account.name };
}
