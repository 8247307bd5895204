import { newAccount } from '../../accounts/model/account.js';
import type { CustomerReads } from '../../customers/model/reads.js';
import type { Store } from '../../model/ports/store.js';
import { requireVendor } from '../../model/vendorAccount.js';
import type { Examples } from './everyRead.js';

const first = { limit: 26, backwards: false };
const next = { ...first, from: { value: 'm', id: 'm' } };
const numbered = { ...first, from: { value: 1000, id: 'm' } };

/** Example calls of every read across accounts. A missing read does not compile. */
export const customerReadExamples = (accountId: string, clientId = 'client'): Examples<CustomerReads> => ({
  byId: [[accountId]],
  byReference: [['C-1']],
  page: [
    [{}, 'NAME_ASC', first],
    [{}, 'NAME_DESC', next],
    [{}, 'CREATED_ASC', numbered],
    [{ state: 'OPEN' }, 'NAME_ASC', next],
    [{ state: 'SUSPENDED' }, 'CREATED_DESC', numbered],
    [{ search: 'ac' }, 'NAME_ASC', first],
    [{ planId: 'plan_none' }, 'NAME_ASC', next],
    [{ planId: 'plan_none' }, 'CREATED_DESC', numbered],
    [{ search: 'two words', state: 'OPEN' }, 'NAME_ASC', next],
  ],
  figuresOf: [[[accountId]]],
  peopleOf: [[accountId]],
  namesTaken: [[[{ kind: 'AUDIENCE', name: 'https://api.example.com/ours' }]]],
  touchedBy: [['mod_none']],
  firstNaming: [['mod_none', [{ scope: 'a' }, { scope: 'b', administrator: false }]]],
  entitlementsOf: [[accountId]],
  entitledTo: [['mod_none']],
  planById: [['plan_none']],
  planByKey: [['standard']],
  plans: [[first], [next]],
  accountCounts: [[['plan_none']]],
  accountsOn: [['plan_none']],
  limitUseOf: [[accountId]],
  clientById: [[clientId]],
  seatsOf: [['ada@example.com']],
  clientsInTrouble: [[1_000_000_000_000]],
  factorResetGround: [[accountId, ['adm_none']]],
  factorResetsOf: [[{ vendorId: 'acc_vendor' }], [{ vendorId: 'acc_vendor', accountId }]],
  supportAccessById: [['sup_none']],
  supportAccessesOf: [[{ vendorId: 'acc_vendor' }], [{ vendorId: 'acc_vendor', accountId }]],
  pendingSupportAccesses: [[accountId]],
});

/** The second door of a store, as the vendor has it. */
export const openDoor = (store: Store): CustomerReads =>
  store.acrossAccounts(
    requireVendor(newAccount({ id: 'acc_vendor', name: 'Vendor', environments: [], kind: 'VENDOR' }, 0)),
  );
