/**
 * A person who signs in: their credentials, and nothing that an account records about them. A person with credentials
 * of their own may be an admin of several accounts. A person who was only invited, or whom an account's provider
 * vouches for, belongs to that account alone: their record there grants nothing elsewhere, and nothing elsewhere grants
 * access to it.
 */
export interface PersonRecord {
  readonly id: string;
  readonly version: number;
  /** Lower-cased. Unique among people without an account, and within each account. */
  readonly email: string;
  /** The only account that the person belongs to; null once they have proved themselves by a password of their own. */
  readonly accountId: string | null;
  /** Argon2id in PHC format; null until a password was chosen. */
  readonly passwordHash: string | null;
  /** When they opened a link that was mailed there, or the owner of its domain vouched for it; null before. */
  readonly emailVerifiedAt: number | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export type Person = PersonRecord;
