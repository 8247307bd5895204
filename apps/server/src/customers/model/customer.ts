import type { CustomerState, OwnLimits } from '@countersign/schema';

/**
 * What the vendor says of a customer's account, beside the account's own row, which its admins write: a suspension
 * supersedes none of their pending requests. Times are milliseconds since 1970.
 */
export interface CustomerRecord {
  /** The account's id. */
  readonly id: string;
  readonly version: number;
  /** The vendor's own id of the customer. */
  readonly reference: string | null;
  readonly state: CustomerState;
  /** The state to which an account comes back; null where there is nothing to come back from. */
  readonly stateBefore: CustomerState | null;
  /** Why it is in its state, told to the people of the account; '' while it is open. */
  readonly reason: string;
  readonly stateSince: number;
  readonly planId: string | null;
  /** Its own, in place of those of its plan. */
  readonly limits: OwnLimits;
  /** The account's, once more for the list; the database keeps it equal. */
  readonly normalizedName: string;
  readonly createdAt: number;
}

/** The row of a new account. */
export const newCustomer = (
  { id, normalizedName, createdAt }: Pick<CustomerRecord, 'id' | 'normalizedName' | 'createdAt'>,
  reference: string | null,
): CustomerRecord => ({
  id,
  version: 1,
  reference,
  state: 'OPEN',
  stateBefore: null,
  reason: '',
  stateSince: createdAt,
  planId: null,
  limits: {},
  normalizedName,
  createdAt,
});
