import { createHash } from 'node:crypto';

/** Letters enough that no two accounts of an installation share them; the database refuses a second with the same. */
const letters = 8;

/**
 * What the client ids that admins of an account choose end with, so that what is taken in one account is free in every
 * other, and nobody learns by choosing what others have. Nobody types it: chosen words are joined by single hyphens.
 */
export const clientIdSuffixOf = (accountId: string): string => {
  const bytes = createHash('sha256').update(`client ids of ${accountId}`).digest().subarray(0, letters);
  return `--${Array.from(bytes, (byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
};
