import type { Account } from '../accounts/model/account.js';
import { Forbidden } from '../kernel/refusal.js';

declare const ofVendor: unique symbol;

/** The vendor's account: what opens the reads across accounts. Only {@link requireVendor} makes one of an account. */
export interface VendorAccount extends Account {
  readonly [ofVendor]: true;
}

const isVendor = (account: Account): account is VendorAccount => account.kind === 'VENDOR';

/** @throws Forbidden in every account but the vendor's */
export function requireVendor(account: Account): VendorAccount {
  if (!isVendor(account)) throw new Forbidden('This is for the vendor of this installation.');
  return account;
}
