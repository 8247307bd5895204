import type { Described } from '../../audit/model/described.js';
import type { FieldChange, Subject } from '../../audit/model/entry.js';
import {
  type Dependency,
  type DependencyRules,
  dependencyOn,
  fieldsDependedOn,
} from '../../changes/model/dependency.js';
import { type Admin, adminStateOf } from './admin.js';

type LeftOut =
  // Never change.
  | 'id'
  | 'accountId'
  | 'personId'
  | 'createdAt'
  // Counts the changes.
  | 'version'
  // The link of an invitation: sending another is a command of its own, which the audit names.
  | 'invitationHash'
  | 'invitationExpiresAt'
  // The command that sets it names what it takes away.
  | 'secondFactorsResetAt';

/** An admin as the audit and a reviewer read it. */
export const describeAdmin = (admin: Admin): Described<Admin, LeftOut, { enabled: 'state'; acceptedAt: 'state' }> => ({
  name: admin.name,
  email: admin.email,
  // Sorted, so that equal sets compare as equal.
  privileges: admin.privileges.toSorted(),
  state: adminStateOf(admin),
  onlyByProvider: admin.onlyByProvider,
});

export const adminSubject = (admin: Pick<Admin, 'id' | 'name'>): Subject => ({
  kind: 'admin',
  id: admin.id,
  name: admin.name,
});

/** Total by type: what a change of each field of an admin depends on. */
const dependencyRules: DependencyRules<keyof ReturnType<typeof describeAdmin>, Admin> = {
  name: [],
  email: ['privileges'],
  privileges: ['email', 'enabled', 'acceptedAt', 'onlyByProvider'],
  state: ['email', 'privileges', 'onlyByProvider'],
  onlyByProvider: ['email', 'privileges'],
};

/** The dependency of a change of an admin on the rest of them. */
export const adminDependency = (admin: Admin, changes: readonly FieldChange[]): Dependency =>
  dependencyOn('admins', admin, fieldsDependedOn(changes, dependencyRules));
