const left = new Map<string, object>();

/** Remembers what stands in an address, such as the filter, the order and the page of a list. */
export const rememberSearch = (pathname: string, search: object) => left.set(pathname, search);

/** The search parameters with which a page of this tab was left: a way back to it leads to the same rows. */
export const lastSearch = (pathname: string): object => left.get(pathname) ?? {};

/** Nothing of one account is a filter in another. */
export const forgetSearches = () => left.clear();
