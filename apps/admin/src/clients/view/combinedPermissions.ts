import type { AccessTypeDetailsFragment } from '../../api/__generated__/graphql';
import { operations } from '../../labels/operations';

type Permission = AccessTypeDetailsFragment['permissions'][number];

/** Adds two permissions: if one of them covers all fields of an object, the sum does too. */
function add(one: Permission | undefined, other: Permission): Permission {
  if (!one) return other;
  const held = new Set([...one.operations, ...other.operations]);
  const fields = one.fields && other.fields ? [...new Set([...one.fields, ...other.fields])] : null;
  return { object: one.object, operations: operations.filter((operation) => held.has(operation)), fields };
}

/** The combined permissions of access types, one row for each object. */
export function combinedPermissions(accessTypes: AccessTypeDetailsFragment[]): Permission[] {
  const rows = new Map<string, Permission>();
  for (const permission of accessTypes.flatMap(({ permissions }) => permissions)) {
    rows.set(permission.object, add(rows.get(permission.object), permission));
  }
  return [...rows.values()].sort((one, other) => one.object.localeCompare(other.object));
}
