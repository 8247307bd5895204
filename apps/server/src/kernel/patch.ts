/** Some fields of a record. An undefined field was left out. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** The current record with the sent fields in it: a field that was left out keeps its value. */
export const patched = <T extends object>(is: T, sent: Patch<T>): T => ({
  ...is,
  ...Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)),
});

/** The fields of a record that another one of its kind does not have the values of. */
export function differing<T extends object>(is: T, then: Partial<T>): Partial<T> {
  const set = { ...then };
  for (const field in set) if (Object.is(set[field], is[field])) delete set[field];
  return set;
}

/**
 * The list that replaces another. An existing item, found by its `key`, keeps the fields that were left out; a new item
 * begins as `fresh`.
 */
export const patchedList = <T extends object, K extends keyof T & string>(
  is: readonly T[],
  sent: readonly (Patch<T> & Pick<T, K>)[],
  key: K,
  fresh: Omit<T, K>,
): T[] =>
  sent.map((one) => {
    const before = is.find((item) => item[key] === one[key]);
    return patched(before ?? ({ ...fresh, [key]: one[key] } as unknown as T), one);
  });
