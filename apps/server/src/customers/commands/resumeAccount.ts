import { ResumeAccount } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { Conflict } from '../../kernel/refusal.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { customerNotice } from '../../notices/model/notice.js';
import { assertCustomerUnchanged, customerSubject, loadCustomer, requireCustomer, toldTo } from './loadCustomer.js';

/** Lets a suspended account go on as before. */
export const resumeAccount = vendorCommand({
  name: 'resumeAccount',
  input: ResumeAccount,
  load: (customers, { id }) => loadCustomer(customers, id),

  decide({ input: { id, expectedVersion }, account: vendor, loaded, now }) {
    const customer = requireCustomer(loaded.customer);
    assertCustomerUnchanged(customer, expectedVersion);
    if (customer.state !== 'SUSPENDED') throw new Conflict('This account is not suspended.');
    const changes = diff({ state: customer.state, reason: customer.reason }, { state: 'OPEN', reason: '' });
    return {
      writes: [
        {
          update: 'customers',
          id,
          version: customer.version,
          set: { state: 'OPEN', stateBefore: null, reason: '', stateSince: now },
        },
        { insert: 'outbox', row: customerNotice('ACCOUNT_RESUMED', customer, now) },
      ],
      subject: customerSubject(customer),
      changes,
      also: toldTo(customer, vendor, changes),
      risks: [{ code: 'state', message: 'Its people come in again, and its clients get tokens as before.' }],
      result: { accountId: id },
    };
  },
});
