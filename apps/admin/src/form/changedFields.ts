import { keysOf } from '@countersign/schema';

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fields whose values differ, with their new values. */
export function changedFields<Values extends object>(before: Values, after: Values): Partial<Values> {
  const fields = keysOf(after);
  return Object.fromEntries(
    fields.filter((field) => !isEqual(before[field], after[field])).map((field) => [field, after[field]]),
  ) as Partial<Values>;
}
