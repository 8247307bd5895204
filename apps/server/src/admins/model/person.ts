/** Someone who signs in. One person may be an admin of several accounts. */
export interface PersonRecord {
  readonly id: string;
  readonly version: number;
  /** Lower-cased; one person an address. */
  readonly email: string;
  readonly name: string;
  /** Argon2id in PHC format; null until a password was chosen. */
  readonly passwordHash: string | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export type Person = PersonRecord;
