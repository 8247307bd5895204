import { loadAccount } from '../../accounts/commands/loadAccount.js';
import type { Actor } from '../../kernel/actor.js';
import type { Store } from '../../model/ports/store.js';
import { requireVendor } from '../../model/vendorAccount.js';
import { authorizeCustomerRead } from '../../policy/customerReadRules.js';
import type { CustomerReads } from '../model/reads.js';

/** One of the reads across accounts, for an actor whom the table allows it. @throws Forbidden */
export type ReadsAcross = <Read extends keyof CustomerReads>(read: Read) => CustomerReads[Read];

interface Caller {
  readonly store: Pick<Store, 'within' | 'acrossAccounts'>;
  readonly actor: Actor;
  readonly accountId: string;
}

/**
 * The reads across accounts as the caller may ask for them.
 * @throws Forbidden in every account but the vendor's
 */
export async function readsAcross({ store, actor, accountId }: Caller): Promise<ReadsAcross> {
  const reads = store.acrossAccounts(requireVendor(await loadAccount(store.within(accountId))));
  return (read) => {
    authorizeCustomerRead(read, actor);
    return reads[read];
  };
}
