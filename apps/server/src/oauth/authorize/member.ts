import { isSessionValidIn } from '../../auth/model/session.js';
import type { SignedIn } from '../../model/signedIn.js';
import type { ResourceOwner } from '../model/resourceOwner.js';
import type { TokenClient } from '../model/tokenClient.js';
import type { OAuthServices } from '../services.js';

/** Why somebody who is signed in cannot act in the account that the client belongs to. */
export type NotAllowedReason = 'NOT_A_MEMBER' | 'OTHER_PROVIDER' | 'SECOND_FACTOR';

/** A person in the company that the client belongs to. */
export interface Member extends ResourceOwner {
  readonly accountName: string;
}

/**
 * The person who is signed in, as an admin of the client's account, whichever account their session looks at; or why
 * they cannot act there.
 */
export async function resolveResourceOwner(
  { session, person }: SignedIn,
  client: TokenClient,
  { store }: OAuthServices,
): Promise<Member | NotAllowedReason> {
  const accounts = await store.unscoped.accountsOf(person.id);
  const account = accounts.find(({ id }) => id === client.accountId);
  const resourceOwner = account && (await store.unscoped.resourceOwner(account.adminId, client.id));
  if (!resourceOwner) return 'NOT_A_MEMBER';
  if (!isSessionValidIn(session, account)) return 'OTHER_PROVIDER';
  if (client.settings.secondFactorRequired && session.secondFactorAt === null) return 'SECOND_FACTOR';
  return { ...resourceOwner, accountName: account.name };
}
