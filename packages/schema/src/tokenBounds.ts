/** Ten days: no token lives longer, whatever the operator and the account allow. Seconds. */
export const maxAccessTokenLifetime = 864_000;

/**
 * Maximum number of scopes granted to a client by all its modules together. One token holds fewer: see {@link
 * isOneToken}.
 */
export const maxGrantedScopes = 500;

/**
 * Maximum number of characters of the names of scopes, audiences and access types in one token. With its other content
 * and its signature a token then has at most 8 kB in base64url: the limit of proxies and servers for a header.
 */
export const maxTokenContent = 5000;

/** Maximum number of characters of the names of a client's access types: all of them are in each of its tokens. */
export const maxAccessTypeNames = 2500;

/**
 * Maximum number of characters of the permissions of a client's access types, as JSON: a reviewer is told what they come
 * to together. Four of the largest, or hundreds of usual ones.
 */
export const maxAccessTypePermissions = 1_000_000;

/** The names that a token would contain. */
export interface TokenContent {
  readonly scopes: readonly string[];
  readonly audiences: readonly string[];
  readonly accessTypes: readonly string[];
}

/** The characters of a JSON array of names, none of which needs escaping. */
export const listLength = (names: readonly string[]): number =>
  names.reduce((length, name) => length + name.length + 3, 0);

/** The length of a token's names: scopes with spaces between them, the others as JSON. */
export const tokenContentLength = ({ scopes, audiences, accessTypes }: TokenContent): number =>
  scopes.reduce((length, name) => length + name.length + 1, 0) + listLength(audiences) + listLength(accessTypes);

/** Whether one token holds all of it. */
export const isOneToken = (content: TokenContent): boolean => tokenContentLength(content) <= maxTokenContent;
