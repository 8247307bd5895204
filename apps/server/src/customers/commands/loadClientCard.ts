import type { Account } from '../../accounts/model/account.js';
import type { FieldChange } from '../../audit/model/entry.js';
import { clientSubject } from '../../clients/model/describe.js';
import { NotFound } from '../../kernel/refusal.js';
import type { Decision } from '../../model/command.js';
import type { ClientCard } from '../model/reads.js';
import { customerSubject } from './loadCustomer.js';

/** @throws NotFound when no customer has such a client */
export function requireClientCard(client: ClientCard | undefined): ClientCard {
  if (!client) throw new NotFound('client');
  return client;
}

/** In the vendor's audit it is about the account, and names the client; in the account's own it is about the client. */
export const toldOfClient = (
  client: ClientCard,
  vendor: Pick<Account, 'name'>,
  changes: readonly FieldChange[],
): Pick<Decision<unknown>, 'subject' | 'changes' | 'also'> => ({
  subject: customerSubject(client.account),
  changes: changes.length === 0 ? [] : [{ field: 'clients', before: null, after: [`${client.name} (${client.id})`] }],
  also: [{ accountId: client.account.id, of: vendor.name, subject: clientSubject(client), changes }],
});
