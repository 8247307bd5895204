import type { Privilege } from '@countersign/schema';
import { day } from '../../kernel/duration.js';

/** A person's place in one account. */
export interface AdminRecord {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly personId: string;
  /** What the person is called in this account, and in no other. */
  readonly name: string;
  readonly privileges: readonly Privilege[];
  readonly enabled: boolean;
  /** Null while the invitation stands; until then the admin may do nothing. */
  readonly acceptedAt: number | null;
  /**
   * Came in by the account's own identity provider, and comes in by nothing else: what the person proves themselves with
   * elsewhere was never asked for here.
   */
  readonly onlyByProvider: boolean;
  /** SHA-256 of the invitation link's token, base64url. */
  readonly invitationHash: string | null;
  readonly invitationExpiresAt: number | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** An admin as others see one: the place in the account together with the person's address. */
export interface Admin extends AdminRecord {
  readonly email: string;
}

/** Only an active admin may do anything; who was invited becomes one by accepting. */
export type AdminState = 'INVITED' | 'ACTIVE' | 'DISABLED';

export const adminStateOf = (admin: Pick<AdminRecord, 'enabled' | 'acceptedAt'>): AdminState => {
  if (!admin.enabled) return 'DISABLED';
  return admin.acceptedAt === null ? 'INVITED' : 'ACTIVE';
};

/** Seven days: over a weekend and a day off. */
export const invitationLifetime = 7 * day;
