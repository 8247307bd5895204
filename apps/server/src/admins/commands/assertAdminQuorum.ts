import { decidesOnAdmins, type Privilege, privilegeLists } from '@countersign/schema';
import type { Account } from '../../accounts/model/account.js';
import { Conflict } from '../../kernel/refusal.js';
import type { Write } from '../../model/plan.js';
import type { Admin } from '../model/admin.js';

const holdsAll = (list: readonly Privilege[]) => (admin: Admin) =>
  list.every((privilege) => admin.privileges.includes(privilege));

/**
 * An account keeps an admin with every privilege, and the vendor's another or the same with all of the vendor's: since no admin grants a privilege they lack, one without a holder
 * would be lost for ever. With multi admin on it also keeps as many admins who decide on admins as that needs: they manage users, or approve every change.
 * Returns the writes that serialize two such changes: each alone might leave enough admins, both together not.
 * @throws Conflict when too few would be left
 */
export function assertAdminQuorum(account: Account, before: readonly Admin[], after: readonly Admin[]): Write[] {
  if (privilegeLists(account).some((list) => before.some(holdsAll(list)) && !after.some(holdsAll(list)))) {
    throw new Conflict('This is the last administrator. Make another admin an administrator first.');
  }
  const { on, approvers } = account.settings.multiAdmin;
  const decides = (admin: Admin) => decidesOnAdmins(admin.privileges, account);
  const deciders = after.filter(decides).length;
  if (on && deciders < approvers + 1 && deciders < before.filter(decides).length) {
    throw new Conflict(
      `Changes here need ${approvers + 1} admins who may manage users or approve every change, and ${deciders} would be left. Add another first, or change the approval policy.`,
    );
  }
  return [{ update: 'accounts', id: account.id, version: account.version, set: {} }];
}
