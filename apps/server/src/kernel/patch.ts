/** Some fields of a thing. One that is undefined was left out. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** What is there, with what was sent of it: a field that was left out stays as it is. */
export const patched = <T extends object>(is: T, sent: Patch<T>): T => ({
  ...is,
  ...Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)),
});

/**
 * The list that takes the place of another. Of an item that was there, by its `key`, what was left out stays as it is; a new
 * one begins as `fresh`.
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
