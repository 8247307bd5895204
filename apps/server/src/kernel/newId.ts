import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghijkmnpqrstvwxyz';

/** A new id: a prefix for its kind, and 100 random bits in unambiguous characters, such as `mod_8f3k…`. */
export const newId = (prefix: string): string =>
  `${prefix}_${Array.from(randomBytes(20), (byte) => alphabet[byte % 32]).join('')}`;
