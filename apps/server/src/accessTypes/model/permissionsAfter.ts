import type { ObjectPermission, SentPermission } from '@countersign/schema';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';

type Permissions = readonly ObjectPermission[];

/** The sets of fields that the operations of a sent permission reach already; of new ones, those of the object. */
function fieldsBefore(before: Permissions, { object, operations }: SentPermission): (string[] | undefined)[] {
  const ofObject = before.filter((one) => one.object === object);
  const same = ofObject.filter((one) => one.operations.some((operation) => operations.includes(operation)));
  const found = same.length > 0 ? same : ofObject;
  return [...new Map(found.map(({ fields }) => [JSON.stringify(fields?.toSorted()), fields])).values()];
}

/**
 * The permissions of an access type after a change: what is left out of one stays as it is for its operations.
 * @throws InvalidInput where fields are left out for operations that reach different ones
 */
export function permissionsAfter(before: Permissions, sent: readonly SentPermission[] | undefined): Permissions {
  if (sent === undefined) return before;
  const issues: Issue[] = [];
  const after = sent.map((one, index): ObjectPermission => {
    const found = one.fields === undefined ? fieldsBefore(before, one) : [one.fields ?? undefined];
    if (found.length > 1) {
      const message = `Operations on ${one.object} reach different fields: say which these are to reach.`;
      issues.push({ path: ['permissions', index, 'fields'], message });
    }
    const [kept] = found;
    return { object: one.object, operations: one.operations, ...(kept && { fields: kept }) };
  });
  if (issues.length > 0) throw new InvalidInput(issues);
  return after;
}
