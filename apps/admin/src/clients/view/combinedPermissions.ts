import type { AccessTypeDetailsFragment } from '../../api/__generated__/graphql';
import { operations } from '../../labels/operations';

type Permission = AccessTypeDetailsFragment['permissions'][number];
type Fields = Permission['fields'];

/** The fields that either reaches; null for all of them. */
const union = (one: Fields, other: Fields): Fields => (one && other ? [...new Set([...one, ...other])].sort() : null);

/** What each operation on an object reaches. */
function reachOf(permissions: readonly Permission[]) {
  const reach = new Map<Permission['operations'][number], Fields>();
  for (const { operations: held, fields } of permissions) {
    for (const operation of held)
      reach.set(operation, union(reach.has(operation) ? (reach.get(operation) ?? null) : [], fields ?? null));
  }
  return reach;
}

/**
 * The combined permissions of access types: for each object a row for each set of fields, with the operations that reach
 * just these. To read all and to write two fields is two rows, and never to write all.
 */
export function combinedPermissions(accessTypes: readonly AccessTypeDetailsFragment[]): Permission[] {
  const byObject = Map.groupBy(
    accessTypes.flatMap(({ permissions }) => permissions),
    ({ object }) => object,
  );
  const objects = [...byObject].sort(([one], [other]) => one.localeCompare(other));
  return objects.flatMap(([object, permissions]) => {
    const reach = reachOf(permissions);
    const held = operations.filter((operation) => reach.has(operation));
    const byFields = Map.groupBy(held, (operation) => JSON.stringify(reach.get(operation)));
    return [...byFields].map(([fields, alike]) => ({
      object,
      operations: alike,
      fields: JSON.parse(fields) as Fields,
    }));
  });
}
