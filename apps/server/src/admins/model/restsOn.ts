import type { FieldChange } from '../../audit/model/entry.js';
import { type Dependency, dependencyOn, fieldsRestedOn, type RestsOn } from '../../changes/model/dependency.js';
import type { Admin } from './admin.js';
import type { describeAdmin } from './describe.js';

/** Total by type: what a change of each field of an admin rests on. */
const rules: RestsOn<keyof ReturnType<typeof describeAdmin>, Admin> = {
  name: [],
  email: ['privileges'],
  privileges: ['email', 'enabled', 'acceptedAt', 'onlyByProvider'],
  state: ['email', 'privileges', 'onlyByProvider'],
  onlyByProvider: ['email', 'privileges'],
};

/** The dependency of a change of an admin on the rest of them. */
export const adminDependency = (admin: Admin, changes: readonly FieldChange[]): Dependency =>
  dependencyOn('admins', admin, fieldsRestedOn(changes, rules));
