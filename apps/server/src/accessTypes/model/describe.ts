import type { ObjectPermission } from '@countersign/schema';
import type { Described } from '../../audit/model/described.js';
import type { FieldChange, Subject } from '../../audit/model/entry.js';
import {
  type Dependency,
  type DependencyRules,
  dependencyOn,
  fieldsDependedOn,
} from '../../changes/model/dependency.js';
import type { AccessType } from './accessType.js';

type LeftOut =
  // Never change.
  | 'id'
  | 'accountId'
  | 'createdAt'
  // Counts the changes.
  | 'version'
  // Follows from the permissions.
  | 'permissionsLength';

const describePermission = ({ object, operations, fields }: ObjectPermission): Described<ObjectPermission> => ({
  object,
  // Sorted, so that equal sets compare as equal.
  operations: operations.toSorted(),
  fields: fields?.toSorted() ?? null,
});

/** An object may stand there several times, with other fields each time. */
const sorted = (permissions: readonly Described<ObjectPermission>[]) =>
  permissions
    .map((permission) => ({ permission, key: JSON.stringify(permission) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ permission }) => permission);

/** An access type as the audit and a reviewer read it. */
export const describeAccessType = (accessType: AccessType): Described<AccessType, LeftOut> => ({
  name: accessType.name,
  description: accessType.description,
  permissions: sorted(accessType.permissions.map(describePermission)),
});

export const accessTypeSubject = (accessType: Pick<AccessType, 'id' | 'name'>): Subject => ({
  kind: 'accessType',
  id: accessType.id,
  name: accessType.name,
});

/** Total by type: what a change of each field of an access type depends on. APIs decide by its name. */
const dependencyRules: DependencyRules<keyof ReturnType<typeof describeAccessType>, AccessType> = {
  name: ['permissions'],
  description: [],
  permissions: ['name'],
};

/** The dependency of a change of an access type on the rest of it. */
export const accessTypeDependency = (accessType: AccessType, changes: readonly FieldChange[]): Dependency =>
  dependencyOn('accessTypes', accessType, fieldsDependedOn(changes, dependencyRules));

/** The dependency of granting an access type on all that it allows. */
export const grantedAccessTypeDependency = (accessType: AccessType): Dependency =>
  dependencyOn('accessTypes', accessType, ['name', 'permissions']);
