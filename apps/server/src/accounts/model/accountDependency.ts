import type { FieldChange } from '../../audit/model/entry.js';
import { type Dependency, dependencyOn, fieldsDependedOn } from '../../changes/model/dependency.js';
import type { Account } from './account.js';
import { describeAccount } from './describe.js';

/** Who must agree to changes is one policy: its fields depend on each other. */
const policy = ['multiAdmin', 'approvalScope', 'approvers', 'approvalExpiryDays'];

/** The dependency of a change of an account's settings on the others: each stands for itself, but for the policy. */
export function accountDependency(account: Account, changes: readonly FieldChange[]): Dependency {
  const { id, version, settings } = account;
  const rules = Object.fromEntries(
    Object.keys(describeAccount(account)).map((field) => [
      field,
      policy.includes(field) ? ['multiAdmin' as const] : [],
    ]),
  );
  return dependencyOn('accounts', { ...settings, id, version }, fieldsDependedOn<Account['settings']>(changes, rules));
}
