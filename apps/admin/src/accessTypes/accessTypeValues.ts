import type { Operation } from '@countersign/schema';
import type { AccessTypeDetailsFragment } from '../api/__generated__/graphql';

/** An access type as its form holds it: no fields named means all of them. */
export interface AccessTypeValues {
  name: string;
  description: string;
  permissions: { object: string; operations: Operation[]; fields: string[] }[];
}

export const emptyPermission: AccessTypeValues['permissions'][number] = {
  object: '',
  operations: ['READ'],
  fields: [],
};

export const newAccessTypeValues: AccessTypeValues = { name: '', description: '', permissions: [emptyPermission] };

export const accessTypeValuesOf = (accessType: AccessTypeDetailsFragment): AccessTypeValues => ({
  name: accessType.name,
  description: accessType.description,
  permissions: accessType.permissions.map(({ object, operations, fields }) => ({
    object,
    operations: [...operations],
    fields: [...(fields ?? [])],
  })),
});

/** What is sent: where no fields are named, none are listed. */
export const toPermissionsInput = (permissions: AccessTypeValues['permissions']) =>
  permissions.map(({ object, operations, fields }) => ({
    object,
    operations,
    fields: fields.length > 0 ? fields : null,
  }));
