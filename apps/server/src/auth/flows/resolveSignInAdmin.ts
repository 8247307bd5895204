import type { Admin } from '../../admins/model/admin.js';
import type { Store } from '../../model/ports/store.js';

/**
 * Where a person comes in who has proved themselves by what is their own: a password, a passkey, a mailbox. That is the
 * account in which they were before, or the first one, in which they may act and which did not leave it to a provider of
 * its own who they are. It is one question to the database whoever it is, and for nobody too.
 */
export async function resolveSignInAccount(
  { open }: Pick<Store, 'open'>,
  personId: string | undefined,
  accountId?: string,
): Promise<{ accountId: string; adminId: string } | undefined> {
  const accounts = (await open.accountsOf(personId ?? '')).filter(({ onlyByProvider }) => !onlyByProvider);
  const chosen = accounts.find(({ id }) => id === accountId) ?? accounts[0];
  return chosen && { accountId: chosen.id, adminId: chosen.adminId };
}

/** The admin as whom a person comes in; nothing when they may act nowhere. */
export async function resolveSignInAdmin(store: Store, personId: string | undefined): Promise<Admin | undefined> {
  const account = await resolveSignInAccount(store, personId);
  return account && store.within(account.accountId).admins.byId(account.adminId);
}
