import type { Privilege } from '@countersign/schema';
import { day } from '../../kernel/duration.js';

/** A person's place in one account. */
export interface AdminRecord {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly personId: string;
  /** The person's name in this account only. */
  readonly name: string;
  readonly privileges: readonly Privilege[];
  readonly enabled: boolean;
  /** Null while the invitation is pending; until it is accepted the admin may do nothing. */
  readonly acceptedAt: number | null;
  /**
   * Whether the admin joined by the account's own identity provider and signs in only by it: the person's credentials
   * elsewhere were never checked here.
   */
  readonly onlyByProvider: boolean;
  /** SHA-256 of the invitation link's token, base64url. */
  readonly invitationHash: string | null;
  readonly invitationExpiresAt: number | null;
  /**
   * Since when the account takes the second factors from before for lost. They are the person's in every account, so that
   * they go once each of them says so; null once the person has proved one here again.
   */
  readonly secondFactorsResetAt: number | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An admin with the person's email address. */
export interface Admin extends AdminRecord {
  readonly email: string;
}

/** A person's place in an account, and their name there. */
export type Seat = Pick<AdminRecord, 'id' | 'accountId' | 'name' | 'secondFactorsResetAt'>;

/** Only an active admin may do anything; an invited admin becomes active by accepting. */
export type AdminState = 'INVITED' | 'ACTIVE' | 'DISABLED';

export const adminStateOf = (admin: Pick<AdminRecord, 'enabled' | 'acceptedAt'>): AdminState => {
  if (!admin.enabled) return 'DISABLED';
  return admin.acceptedAt === null ? 'INVITED' : 'ACTIVE';
};

/** Seven days: over a weekend and a day off. */
export const invitationLifetime = 7 * day;
