import type { Fields } from '../../audit/model/diff.js';
import type { Subject } from '../../audit/model/entry.js';
import type { AccessType } from './accessType.js';

export const describeAccessType = (accessType: AccessType): Fields => ({
  name: accessType.name,
  description: accessType.description,
  permissions: accessType.permissions.map(({ object, operations, fields }) => ({
    object,
    operations,
    fields: fields ?? null,
  })),
});

export const accessTypeSubject = (accessType: Pick<AccessType, 'id' | 'name'>): Subject => ({
  kind: 'accessType',
  id: accessType.id,
  name: accessType.name,
});
