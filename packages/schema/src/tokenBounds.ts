/** Scopes that a client may be granted, by all its modules together. One token holds fewer: see {@link isOneToken}. */
export const maxGrantedScopes = 500;

/**
 * Characters of the names of scopes, audiences and access types that one token holds. What else stands in it, and its
 * signature, then bring it to 8 kB at most in base64url: what proxies and servers bear in a header.
 */
export const maxTokenContent = 5000;

/** Characters of the names of a client's access types: all of them stand in each of its tokens. */
export const maxAccessTypeNames = 2500;

/** What a token would name. */
export interface TokenContent {
  readonly scopes: readonly string[];
  readonly audiences: readonly string[];
  readonly accessTypes: readonly string[];
}

/** The characters of a JSON array of names, none of which needs escaping. */
export const listLength = (names: readonly string[]): number =>
  names.reduce((length, name) => length + name.length + 3, 0);

/** The characters that a token's names come to: scopes with spaces between them, the others as JSON. */
export const tokenContentLength = ({ scopes, audiences, accessTypes }: TokenContent): number =>
  scopes.reduce((length, name) => length + name.length + 1, 0) + listLength(audiences) + listLength(accessTypes);

/** Whether one token holds all of it. */
export const isOneToken = (content: TokenContent): boolean => tokenContentLength(content) <= maxTokenContent;
