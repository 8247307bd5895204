import type { Account } from '../accounts/model/account.js';
import { AccountSuspended } from '../kernel/refusal.js';
import type { Store } from './ports/store.js';

/**
 * Refuses whoever has proved to belong to a suspended account, and says why, and whom to ask.
 * @throws AccountSuspended
 */
export async function assertNotSuspended(
  { unscoped }: Pick<Store, 'unscoped'>,
  { id, name, state }: Pick<Account, 'id' | 'name' | 'state'>,
): Promise<void> {
  if (state === 'OPEN') return;
  const [suspension, vendor] = await Promise.all([unscoped.suspensionOf(id), unscoped.vendor()]);
  throw new AccountSuspended(name, suspension?.reason ?? '', vendor?.name ?? 'the operator of this installation');
}
