import type { CustomerReads } from '../customers/model/reads.js';
import type { Json } from '../kernel/json.js';
import { type Command, type CommandDefinition, command, type LoadContext } from './command.js';
import type { AccountReads } from './reads.js';
import { requireVendor, type VendorAccount } from './vendorAccount.js';

interface VendorLoadContext<Generated> extends LoadContext<Generated> {
  readonly vendor: VendorAccount;
  /** The reads of the vendor's own account. */
  readonly reads: AccountReads;
}

type VendorDefinition<Name extends string, Input, Generated extends Json, Loaded, Result> = Omit<
  CommandDefinition<Name, Input, Generated, Loaded, Result>,
  'load'
> & {
  load(customers: CustomerReads, input: Input, context: VendorLoadContext<Generated>): Promise<Loaded>;
};

/**
 * Defines a command of the vendor about a customer's account. It runs in the vendor's account, and reads across accounts
 * by {@link CustomerReads} alone; a command that is defined by `command` has no such reads.
 */
export const vendorCommand = <Name extends string, Input, Result, Loaded, Generated extends Json = null>(
  definition: VendorDefinition<Name, Input, Generated, Loaded, Result>,
): Command<Name, Input, Generated, Loaded, Result> =>
  command({
    ...definition,
    load(reads, input, context) {
      const vendor = requireVendor(context.account);
      return definition.load(context.acrossAccounts(vendor), input, { ...context, vendor, reads });
    },
  });
