type Search = Record<string, unknown>;

/** A value of the address as text, or nothing. */
export const textOf = (search: Search, key: string): string | undefined => {
  const value = search[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A value of the address if it is one of those known; anything else counts as not given. */
export const oneOf = <T extends string>(known: readonly T[], search: Search, key: string): T | undefined =>
  known.find((value) => value === search[key]);

/** Where a list was left: after or before the row of a cursor. */
export interface Position {
  after?: string;
  before?: string;
}

export const positionOf = (search: Search): Position => {
  const after = textOf(search, 'after');
  const before = textOf(search, 'before');
  if (after) return { after };
  return before ? { before } : {};
};
