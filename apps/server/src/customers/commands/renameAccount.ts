import { RenameAccount } from '@countersign/schema';
import { replaceSearchTerms } from '../../accounts/commands/searchTerms.js';
import { accountName } from '../../accounts/model/account.js';
import { dependencyOn } from '../../changes/model/dependency.js';
import { vendorCommand } from '../../model/vendorCommand.js';
import { customerNotice } from '../../notices/model/notice.js';
import { assertCustomerUnchanged, customerSubject, loadCustomer, requireCustomer, toldTo } from './loadCustomer.js';

/** Gives an account another name. Its own admins may do so too, by its settings. */
export const renameAccount = vendorCommand({
  name: 'renameAccount',
  input: RenameAccount,
  load: (customers, { id }) => loadCustomer(customers, id),

  decide({ input, account: vendor, loaded, now }) {
    const customer = requireCustomer(loaded.customer);
    assertCustomerUnchanged(customer, input.expectedVersion);
    const { id, version, accountVersion, name } = customer;
    const named = accountName(input.name);
    const changes = name === input.name ? [] : [{ field: 'name', before: name, after: input.name }];
    return {
      writes: [
        { update: 'accounts', id, version: accountVersion, set: named },
        { update: 'customers', id, version, set: {} },
        ...replaceSearchTerms({ id, ...named }),
        { insert: 'outbox', row: customerNotice('ACCOUNT_RENAMED', customer, now) },
      ],
      subject: customerSubject(customer),
      changes,
      also: toldTo(customer, vendor, changes),
      dependsOn: [dependencyOn('customers', { id, version, name }, ['name'])],
      risks: [],
      result: { accountId: id },
    };
  },
});
