import type { FieldChange } from '../../audit/model/entry.js';
import {
  type Dependency,
  type DependencyRules,
  dependencyOn,
  fieldsDependedOn,
} from '../../changes/model/dependency.js';
import type { Admin } from './admin.js';
import type { describeAdmin } from './describe.js';

/** Total by type: what a change of each field of an admin depends on. */
const rules: DependencyRules<keyof ReturnType<typeof describeAdmin>, Admin> = {
  name: [],
  email: ['privileges'],
  privileges: ['email', 'enabled', 'acceptedAt', 'onlyByProvider'],
  state: ['email', 'privileges', 'onlyByProvider'],
  onlyByProvider: ['email', 'privileges'],
};

/** The dependency of a change of an admin on the rest of them. */
export const adminDependency = (admin: Admin, changes: readonly FieldChange[]): Dependency =>
  dependencyOn('admins', admin, fieldsDependedOn(changes, rules));
