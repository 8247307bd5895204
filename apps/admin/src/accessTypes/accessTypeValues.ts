import type { Operation } from '@countersign/schema';
import type { AccessTypeDetailsFragment } from '../api/__generated__/graphql';

/** The form values of an access type. Without named fields, a permission covers all of them. */
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

/** The input: null instead of an empty list of fields, which means all fields. */
export const toPermissionsInput = (permissions: AccessTypeValues['permissions']) =>
  permissions.map(({ object, operations, fields }) => ({
    object,
    operations,
    fields: fields.length > 0 ? fields : null,
  }));
