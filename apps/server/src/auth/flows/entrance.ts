import type { Admin } from '../../admins/model/admin.js';
import type { Store } from '../../model/ports/store.js';

/**
 * Where a person comes in who has proved themselves by what is their own: a password, a passkey, a mailbox. That is the
 * account in which they were before, or the first one, in which they may act and which did not leave it to a provider of
 * its own who they are. It is one question to the database whoever it is, and for nobody too.
 */
export async function doorOfPerson(
  { open }: Pick<Store, 'open'>,
  personId: string | undefined,
  accountId?: string,
): Promise<{ accountId: string; adminId: string } | undefined> {
  const accounts = (await open.accountsOf(personId ?? '')).filter(({ onlyByProvider }) => !onlyByProvider);
  const own = accounts.find(({ id }) => id === accountId) ?? accounts[0];
  return own && { accountId: own.id, adminId: own.adminId };
}

/** The admin as whom a person comes in; nothing when they may act nowhere. */
export async function entranceOf(store: Store, personId: string | undefined): Promise<Admin | undefined> {
  const door = await doorOfPerson(store, personId);
  return door && store.within(door.accountId).admins.byId(door.adminId);
}
