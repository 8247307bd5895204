import { type ObjectPermission, type Operation, operations } from '@countersign/schema';
import { pluralize, summarizeNames } from '../../changes/model/risk.js';

/** The fields that are reached; null for all of them. */
type FieldLimit = ReadonlySet<string> | null;
type Reach = ReadonlyMap<string, ReadonlyMap<Operation, FieldLimit>>;
type Permissions = readonly ObjectPermission[];
/** What each of some access types allows. */
export type PermissionsById = ReadonlyMap<string, Permissions>;

const union = (one: FieldLimit | undefined, other: FieldLimit): FieldLimit =>
  one === null || other === null ? null : new Set([...(one ?? []), ...other]);

/** The combined reach of permissions: each operation on the fields that any of them reaches. */
function reachOf(permissions: Permissions): Reach {
  const reach = new Map<string, Map<Operation, FieldLimit>>();
  for (const { object, operations: allowed, fields } of permissions) {
    const known = reach.get(object) ?? new Map<Operation, FieldLimit>();
    for (const operation of allowed) known.set(operation, union(known.get(operation), fields ? new Set(fields) : null));
    reach.set(object, known);
  }
  return reach;
}

const verbs: Record<Operation, string> = { READ: 'read', WRITE: 'write', LINK: 'link' };

/** The field limits of objects that a change lifts or widens, for operations that were allowed before. */
function fieldGrowth(before: Reach, after: Reach) {
  const unlimited: { object: string; limit: number }[] = [];
  const widened: { object: string; fields: string[] }[] = [];
  for (const [object, reached] of after) {
    const had = before.get(object);
    const pairs = [...reached].flatMap(([operation, limit]) => {
      const old = had?.get(operation);
      return old ? [{ old, limit }] : [];
    });
    const lifted = pairs.filter(({ limit }) => limit === null);
    const fields = new Set(pairs.flatMap(({ old, limit }) => [...(limit ?? [])].filter((field) => !old.has(field))));
    if (lifted.length > 0) unlimited.push({ object, limit: Math.min(...lifted.map(({ old }) => old.size)) });
    else if (fields.size > 0) widened.push({ object, fields: [...fields] });
  }
  return { unlimited, widened };
}

/**
 * One line for each way in which the effective permissions grow. Several access types of one client are taken together,
 * so that a permission that it already has by another is not reported as new.
 */
export function permissionLines(subject: string, before: Permissions, after: Permissions): string[] {
  const [had, has] = [reachOf(before), reachOf(after)];
  const lines = operations.flatMap((operation) => {
    const objects = [...has].flatMap(([object, reached]) =>
      reached.has(operation) && !had.get(object)?.has(operation) ? [object] : [],
    );
    const number = objects.length > 1 ? `${pluralize(objects.length, 'more object')}: ` : '';
    return objects.length > 0 ? [`${subject} could now ${verbs[operation]} ${number}${summarizeNames(objects)}.`] : [];
  });
  const fresh = [...has.keys()].filter((object) => !had.has(object));
  if (had.size > 0 && fresh.length > 0)
    lines.push(`${summarizeNames(fresh)} ${fresh.length === 1 ? 'is' : 'are'} new.`);

  const { unlimited, widened } = fieldGrowth(had, has);
  const [lifted] = unlimited;
  if (lifted && unlimited.length === 1) {
    lines.push(`${summarizeNames([lifted.object])} loses its limit to ${pluralize(lifted.limit, 'field')}.`);
  } else if (lifted) {
    lines.push(
      `${unlimited.length} objects lose their limit to fields: ${summarizeNames(unlimited.map(({ object }) => object))}.`,
    );
  }
  const [wider] = widened;
  if (wider && widened.length === 1) {
    lines.push(
      `${summarizeNames([wider.object])} reaches ${pluralize(wider.fields.length, 'more field')}: ${summarizeNames(wider.fields)}.`,
    );
  } else if (wider) {
    const each = widened.map(({ object, fields }) => `${object} (${fields.length})`);
    lines.push(`${widened.length} objects reach more fields: ${summarizeNames(each)}.`);
  }
  return lines;
}
