import type { Admin } from '../../admins/model/admin.js';
import type { Store } from '../../model/ports/store.js';

/**
 * The account that a person enters after proving a password, a passkey or a mailbox: the given one, else the first that is
 * not suspended, among those where they may act and which do not leave it to their own provider who the person is. It runs one query
 * for every input, also when there is no person.
 */
export async function resolveSignInAccount(
  { unscoped }: Pick<Store, 'unscoped'>,
  personId: string | undefined,
  accountId?: string,
): Promise<{ accountId: string; adminId: string } | undefined> {
  const accounts = (await unscoped.accountsOf(personId ?? '')).filter(({ onlyByProvider }) => !onlyByProvider);
  const chosen =
    accounts.find(({ id }) => id === accountId) ?? accounts.find(({ state }) => state === 'OPEN') ?? accounts[0];
  return chosen && { accountId: chosen.id, adminId: chosen.adminId };
}

/** The admin as whom a person comes in; nothing when they may act nowhere. */
export async function resolveSignInAdmin(store: Store, personId: string | undefined): Promise<Admin | undefined> {
  const account = await resolveSignInAccount(store, personId);
  return account && store.within(account.accountId).admins.byId(account.adminId);
}
