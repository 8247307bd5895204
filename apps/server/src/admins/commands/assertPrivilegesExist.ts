import { type Privilege, privilegesIn } from '@countersign/schema';
import type { Account } from '../../accounts/model/account.js';
import { InvalidInput } from '../../kernel/refusal.js';

/** @throws InvalidInput for a privilege that an account does not have: the vendor's exist in the vendor's alone */
export function assertPrivilegesExist(account: Account, privileges: readonly Privilege[]): void {
  const there = privilegesIn(account);
  const other = privileges.find((privilege) => !there.includes(privilege));
  if (other) throw InvalidInput.at('privileges', `There is no privilege ${other} in this account.`);
}
