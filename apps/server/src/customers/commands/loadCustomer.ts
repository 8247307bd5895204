import type { Account } from '../../accounts/model/account.js';
import type { FieldChange, Subject } from '../../audit/model/entry.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { NotFound } from '../../kernel/refusal.js';
import type { Decision } from '../../model/command.js';
import type { CustomerCard, CustomerReads, PersonCard } from '../model/reads.js';

export interface LoadedCustomer {
  readonly customer: CustomerCard | undefined;
}

export const loadCustomer = async (customers: CustomerReads, id: string): Promise<LoadedCustomer> => ({
  customer: await customers.byId(id),
});

/** A customer with the people of its account. */
export async function loadCustomerWithPeople(
  customers: CustomerReads,
  id: string,
): Promise<LoadedCustomer & { readonly people: readonly PersonCard[] }> {
  const [customer, people] = await Promise.all([customers.byId(id), customers.peopleOf(id)]);
  return { customer, people };
}

/** @throws NotFound when there is no such customer; the vendor's own account is none */
export function requireCustomer(customer: CustomerCard | undefined): CustomerCard {
  if (!customer) throw new NotFound('account');
  return customer;
}

/** @throws Conflict when the vendor changed it since the caller last saw it */
export const assertCustomerUnchanged = (customer: CustomerCard, expectedVersion: number): void =>
  assertVersion(
    customer.version,
    expectedVersion,
    'This account has changed since you opened the page. See what changed, then try again.',
  );

export const customerSubject = ({ id, name }: Pick<CustomerCard, 'id' | 'name'>): Subject => ({
  kind: 'account',
  id,
  name,
});

/** What the account itself learns of a change of the vendor's. */
export const toldTo = (
  customer: Pick<CustomerCard, 'id' | 'name'>,
  vendor: Pick<Account, 'name'>,
  changes: readonly FieldChange[],
): NonNullable<Decision<unknown>['also']> => [
  { accountId: customer.id, of: vendor.name, subject: customerSubject(customer), changes },
];
