type Search = Record<string, unknown>;

/** A search parameter as text; undefined when missing or empty. */
export const textParam = (search: Search, key: string): string | undefined => {
  const value = search[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A search parameter that is one of the known values; undefined otherwise. */
export const enumParam = <T extends string>(known: readonly T[], search: Search, key: string): T | undefined =>
  known.find((value) => value === search[key]);

/** Position in a list: after or before the row of a cursor. */
export interface PagePosition {
  after?: string;
  before?: string;
}

export const positionParams = (search: Search): PagePosition => {
  const after = textParam(search, 'after');
  const before = textParam(search, 'before');
  if (after) return { after };
  return before ? { before } : {};
};
