import type { FieldChange } from '../../audit/model/entry.js';
import {
  type Dependency,
  type DependencyRules,
  dependencyOn,
  fieldsDependedOn,
} from '../../changes/model/dependency.js';
import type { AccessType } from './accessType.js';
import type { describeAccessType } from './describe.js';

/** Total by type: what a change of each field of an access type depends on. APIs decide by its name. */
const rules: DependencyRules<keyof ReturnType<typeof describeAccessType>, AccessType> = {
  name: ['permissions'],
  description: [],
  permissions: ['name'],
};

/** The dependency of a change of an access type on the rest of it. */
export const accessTypeDependency = (accessType: AccessType, changes: readonly FieldChange[]): Dependency =>
  dependencyOn('accessTypes', accessType, fieldsDependedOn(changes, rules));

/** The dependency of granting an access type on all that it allows. */
export const grantedAccessTypeDependency = (accessType: AccessType): Dependency =>
  dependencyOn('accessTypes', accessType, ['name', 'permissions']);
