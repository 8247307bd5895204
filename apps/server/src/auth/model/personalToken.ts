/**
 * A token that a person made for a program of their own, which then acts in Countersign itself, in their name. Times are
 * milliseconds since 1970.
 */
export interface PersonalTokenRecord {
  readonly id: string;
  readonly accountId: string;
  readonly adminId: string;
  readonly name: string;
  /** Of the built-in module. */
  readonly scopes: readonly string[];
  /** SHA-256 of the token, base64url: a copy of the database holds none. */
  readonly tokenHash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

export const personalTokenIdPrefix = 'pat';

/** Whether a program is a person's own: no client has such an id, whether chosen or drawn. */
export const isPersonalTokenId = (id: string): boolean => id.startsWith(`${personalTokenIdPrefix}_`);

/** What can be read of what people of one account have made. */
export interface PersonalTokenReads {
  byId(id: string): Promise<PersonalTokenRecord | undefined>;
  /** Newest first, with those whose time is over. */
  byAdmin(adminId: string): Promise<PersonalTokenRecord[]>;
}
