/**
 * Someone who signs in: what proves them, and nothing that an account says of them. One person may be an admin of several
 * accounts, if it is they who prove themselves. Whom an account invites, or its own provider vouches for, is a person of that
 * account alone: what was said of them there opens nothing elsewhere, and nothing elsewhere leads into it.
 */
export interface PersonRecord {
  readonly id: string;
  readonly version: number;
  /** Lower-cased. Of those who prove themselves one an address, and one of each account. */
  readonly email: string;
  /** The account in which alone they are somebody; null once they have proved themselves, by a password of their own. */
  readonly accountId: string | null;
  /** Argon2id in PHC format; null until a password was chosen. */
  readonly passwordHash: string | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

export type Person = PersonRecord;
