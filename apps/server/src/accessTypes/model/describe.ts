import type { ObjectPermission } from '@countersign/schema';
import type { Described } from '../../audit/model/described.js';
import type { Subject } from '../../audit/model/entry.js';
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
  operations,
  fields: fields ?? null,
});

/** An access type as the audit and a reviewer read it. */
export const describeAccessType = (accessType: AccessType): Described<AccessType, LeftOut> => ({
  name: accessType.name,
  description: accessType.description,
  permissions: accessType.permissions.map(describePermission),
});

export const accessTypeSubject = (accessType: Pick<AccessType, 'id' | 'name'>): Subject => ({
  kind: 'accessType',
  id: accessType.id,
  name: accessType.name,
});
