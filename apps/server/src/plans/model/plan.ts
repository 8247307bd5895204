import type { OwnLimits, VendorLimits } from '@countersign/schema';

/** A plan of the vendor's: what the accounts that have it are entitled to, and how much they may have. */
export interface PlanRecord {
  readonly id: string;
  readonly version: number;
  /** Never changes: the vendor's other systems refer to it. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly limits: VendorLimits;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** What an account has by its vendor's word. */
export interface Subscription {
  /** Null of an account without a plan. */
  readonly plan: Pick<PlanRecord, 'id' | 'name' | 'description' | 'limits'> | null;
  /** Its own, in place of those of the plan. */
  readonly limits: OwnLimits;
}

/** Of the vendor's own account, and of one that the vendor says nothing of. */
export const noSubscription: Subscription = { plan: null, limits: {} };
