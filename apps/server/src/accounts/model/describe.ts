import type { AccountSettings } from '@countersign/schema';
import type { Described } from '../../audit/model/described.js';
import type { FieldChange, Subject } from '../../audit/model/entry.js';
import { type Dependency, dependencyOn, fieldsDependedOn } from '../../changes/model/dependency.js';
import type { Account } from './account.js';

type LeftOut =
  // Never change.
  | 'id'
  | 'createdAt'
  | 'kind'
  // Follows from the name.
  | 'normalizedName'
  // The vendor's, and described by its commands.
  | 'state'
  | 'subscription'
  // Never changes.
  | 'clientIdSuffix'
  // Counts the changes.
  | 'version'
  // Described one by one.
  | 'settings';

type MultiAdmin = AccountSettings['multiAdmin'];
type ApprovalPolicy = Described<
  MultiAdmin,
  never,
  { on: 'multiAdmin'; scope: 'approvalScope'; expiryDays: 'approvalExpiryDays' }
>;

const describeMultiAdmin = ({ on, scope, approvers, expiryDays }: MultiAdmin): ApprovalPolicy => ({
  multiAdmin: on,
  approvalScope: scope,
  approvers,
  approvalExpiryDays: expiryDays,
});

/** An account, with each of its settings, as the audit and a reviewer read it. */
export const describeAccount = ({
  name,
  environments,
  settings: { multiAdmin, ...policies },
}: Account): Described<Account, LeftOut> & Described<AccountSettings, 'multiAdmin'> & ApprovalPolicy => ({
  name,
  environments,
  ...policies,
  ...describeMultiAdmin(multiAdmin),
});

export const accountSubject = (account: Pick<Account, 'id' | 'name'>): Subject => ({
  kind: 'account',
  id: account.id,
  name: account.name,
});

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
