import type { FactorResetState } from '@countersign/schema';

/**
 * That the second factors of one person go, which support asked for where the person's account has too few left to do it.
 * They are the person's in every account, so it is of all of these. Times are milliseconds since 1970.
 */
export interface FactorResetRecord {
  readonly id: string;
  readonly version: number;
  /** The account that has too few left. */
  readonly accountId: string;
  readonly vendorId: string;
  /** The person's admin there, and what they were called when support asked. */
  readonly adminId: string;
  readonly adminName: string;
  readonly personId: string;
  readonly reason: string;
  readonly state: FactorResetState;
  /** Who asked, by the name that they have in the vendor's account. */
  readonly requestedBy: string;
  readonly requestedAt: number;
  /** When they go, unless somebody stops it before. */
  readonly effectiveAt: number;
  /** Who stopped it, by the name that they had there, and in which account; null until then, and where it was done. */
  readonly endedBy: string | null;
  readonly endedIn: string | null;
  readonly endedAt: number | null;
}

/**
 * A reset as one account sees it: of the person's admin in that account, and by no name of another account. The vendor
 * sees it as the account that has too few left.
 */
export interface FactorReset extends FactorResetRecord {
  readonly accountName: string;
}

/** What an account reads of resets of its people; and the vendor of all. */
export interface FactorResetReads {
  /** Of a person of this account or, in the vendor's, of any customer's. */
  byId(id: string): Promise<FactorReset | undefined>;
  /** Of the people of this account: the newest first, at most {@link maxFactorResetsShown}. */
  here(): Promise<FactorReset[]>;
  /** The one that waits for its time, of a person of this account. */
  pendingOf(personId: string): Promise<FactorReset | undefined>;
}

export const maxFactorResetsShown = 100;
