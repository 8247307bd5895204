import { SetReference } from '@countersign/schema';
import { InvalidInput } from '../../kernel/refusal.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { customerNotice } from '../../notices/model/notice.js';
import { assertCustomerUnchanged, customerSubject, requireCustomer, toldTo } from './loadCustomer.js';

/** Says by which id the vendor knows the customer. Whoever goes by the reference then finds another account under it. */
export const setReference = vendorCommand({
  name: 'setReference',
  input: SetReference,

  async load(customers, { id, reference }) {
    const [customer, holder] = await Promise.all([
      customers.byId(id),
      reference === null ? undefined : customers.byReference(reference),
    ]);
    return { customer, holder };
  },

  decide({ input: { id, expectedVersion, reference }, account: vendor, loaded, now }) {
    const customer = requireCustomer(loaded.customer);
    assertCustomerUnchanged(customer, expectedVersion);
    if (loaded.holder && loaded.holder.id !== id) {
      throw InvalidInput.at('reference', `${loaded.holder.name} has this reference already.`);
    }
    const before = customer.reference;
    const changes = before === reference ? [] : [{ field: 'reference', before, after: reference }];
    return {
      writes: [
        { update: 'customers', id, version: customer.version, set: { reference } },
        { insert: 'outbox', row: customerNotice('ACCOUNT_REFERENCE_CHANGED', customer, now) },
      ],
      subject: customerSubject(customer),
      changes,
      also: toldTo(customer, vendor, changes),
      risks: [
        {
          code: 'reference',
          message: `Programs of ${vendor.name} that go by the reference would take another account for this one.`,
        },
      ],
      result: { accountId: id },
    };
  },
});
