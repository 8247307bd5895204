import { isNameTyped, SuspendAccount } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import type { FieldChange } from '../../audit/model/entry.js';
import { InvalidInput } from '../../kernel/refusal.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { customerNotice } from '../../notices/model/notice.js';
import { customerSubject, loadCustomer, requireCustomer, toldTo } from './loadCustomer.js';

/**
 * Suspends an account: its people do not come in and its clients get no tokens, from the very next request on. Nothing of
 * it is taken away, so that it can be resumed.
 */
export const suspendAccount = vendorCommand({
  name: 'suspendAccount',
  input: SuspendAccount,
  load: (customers, { id }) => loadCustomer(customers, id),

  decide({ input: { id, reason, confirmation }, account: vendor, loaded, actor, now }) {
    const customer = requireCustomer(loaded.customer);
    // A program names the account by its id or reference, and types nothing.
    if (actor.kind === 'admin' && !isNameTyped(confirmation ?? '', customer.name)) {
      throw InvalidInput.at('confirmation', `Type the account's name, ${customer.name}, to confirm.`);
    }
    const changes: FieldChange[] = diff(
      { state: customer.state, reason: customer.reason },
      { state: 'SUSPENDED', reason },
    );
    const isNew = customer.state !== 'SUSPENDED';
    return {
      writes: [
        {
          update: 'customers',
          id,
          version: customer.version,
          set: { state: 'SUSPENDED', reason, ...(isNew && { stateBefore: customer.state, stateSince: now }) },
        },
        { insert: 'outbox', row: customerNotice('ACCOUNT_SUSPENDED', customer, now) },
      ],
      subject: customerSubject(customer),
      changes,
      also: toldTo(customer, vendor, changes),
      result: { accountId: id },
    };
  },
});
