import { StartupError } from '../config/startupError.js';
import type { CustomerCard, CustomerReads } from '../customers/model/reads.js';
import type { Context } from '../execution/execute.js';
import { requireVendor } from '../model/vendorAccount.js';
import type { Operating } from './asOperator.js';

/** In the vendor's account, with the reads across accounts. */
export interface ForVendor {
  readonly context: Operating & Context;
  readonly customers: CustomerReads;
}

/** The vendor's account; undefined where the installation has none. */
export async function findVendor(operating: Operating): Promise<ForVendor | undefined> {
  const { store } = operating;
  const vendor = await store.unscoped.vendor();
  const account = vendor && (await store.within(vendor.id).account());
  if (!account) return undefined;
  return {
    context: { ...operating, accountId: account.id },
    customers: store.acrossAccounts(requireVendor(account)),
  };
}

/** @throws StartupError where the installation has no vendor */
export async function vendorOf(operating: Operating): Promise<ForVendor> {
  const found = await findVendor(operating);
  if (!found) {
    throw new StartupError(
      'This installation has no vendor, whose audit would tell of it. Make one with countersign vendor create, or say which account it is with countersign vendor adopt.',
    );
  }
  return found;
}

/** The customer whom the operator names, by the account's id or the vendor's reference. @throws StartupError */
export async function customerNamed({ customers }: ForVendor, named: string): Promise<CustomerCard> {
  const found = (await customers.byId(named)) ?? (await customers.byReference(named));
  if (!found) throw new StartupError(`There is no account with the id or reference ${named}.`);
  return found;
}
