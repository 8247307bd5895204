import { lowerCaseAddress } from '@countersign/schema';
import { execute } from '../../execution/execute.js';
import { operator } from '../../kernel/actor.js';
import { InvalidInput } from '../../kernel/refusal.js';
import type { Seal } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { recoverAdmin } from '../commands/recoverAdmin.js';
import type { Admin } from '../model/admin.js';

interface OperatorServices {
  readonly store: Store;
  readonly seal: Seal;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * Resets the second factors of admins of one account who have all lost theirs. A person uses the same second factors in
 * every account, so that the reset runs in each of their accounts: the named one first, which may refuse it.
 * @throws Refusal when an address belongs to no active admin there, or the account can do it itself
 */
export async function recoverAdmins(
  { store, seal, now }: OperatorServices,
  accountId: string,
  emails: readonly string[],
): Promise<void> {
  const active = await store.within(accountId).admins.active();
  const lost = emails.map((email) => requireAdmin(active, email));
  const lostIds = lost.map(({ id }) => id);
  for (const { id, personId } of lost) {
    const elsewhere = (await store.unscoped.accountsOf(personId)).filter((account) => account.id !== accountId);
    for (const seat of [{ id: accountId, adminId: id }, ...elsewhere]) {
      const context = { store, seal, now, actor: operator, accountId: seat.id, address: '' };
      await execute(recoverAdmin, { id: seat.adminId, lostIds }, context);
    }
  }
}

function requireAdmin(active: readonly Admin[], email: string): Admin {
  const admin = active.find((one) => one.email === lowerCaseAddress(email.trim()));
  if (!admin) throw InvalidInput.at('email', `${email} is no active admin of this account.`);
  return admin;
}
