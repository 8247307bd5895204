import type { Store } from '../../store/store.js';
import type { Admin } from '../admin.js';

/**
 * Where a person comes in who has proved themselves by what is their own: a password, a passkey, a mailbox. That is the
 * first account in which they may act and which did not leave it to a provider of its own who they are.
 */
export async function entranceOf(store: Store, personId: string | undefined): Promise<Admin | undefined> {
  if (personId === undefined) return undefined;
  const accounts = await store.open.accountsOf(personId);
  const own = accounts.find(({ onlyByProvider }) => !onlyByProvider);
  return own && store.within(own.id).admins.byId(own.adminId);
}
