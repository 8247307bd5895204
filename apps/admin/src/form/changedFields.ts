const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** The fields whose values differ, each with its new one: what an update sends. */
export function changedFields<Values extends object>(before: Values, after: Values): Partial<Values> {
  const fields = Object.keys(after) as (keyof Values)[];
  return Object.fromEntries(
    fields.filter((field) => !same(before[field], after[field])).map((field) => [field, after[field]]),
  ) as Partial<Values>;
}
