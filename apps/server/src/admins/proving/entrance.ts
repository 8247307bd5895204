import type { Store } from '../../store/store.js';
import type { Admin } from '../admin.js';

/**
 * Where a person comes in who has proved themselves by what is their own: a password, a passkey, a mailbox. That is the
 * account in which they were before, or the first one, in which they may act and which did not leave it to a provider of
 * its own who they are.
 */
export async function entranceOf(
  store: Store,
  personId: string | undefined,
  accountId?: string,
): Promise<Admin | undefined> {
  if (personId === undefined) return undefined;
  const accounts = await store.open.accountsOf(personId);
  const open = accounts.filter(({ onlyByProvider }) => !onlyByProvider);
  const own = open.find(({ id }) => id === accountId) ?? open[0];
  return own && store.within(own.id).admins.byId(own.adminId);
}
