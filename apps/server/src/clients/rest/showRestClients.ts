import { loadAccount } from '../../accounts/commands/loadAccount.js';
import type { AccountReads } from '../../model/reads.js';
import type { ClientRecord } from '../model/client.js';
import { type ShownClient, showRestClient } from './restClient.js';
import { wholeClients } from './wholeClients.js';

/** Clients as the REST side shows them. A page of them costs one read for each kind of thing that belongs to a client. */
export async function showRestClients(clients: readonly ClientRecord[], reads: AccountReads): Promise<ShownClient[]> {
  const [account, whole] = await Promise.all([loadAccount(reads), wholeClients(clients, reads)]);
  const [modules, accessTypes] = await Promise.all([
    reads.modules.byIds([...new Set(whole.flatMap((client) => client.modules.map(({ moduleId }) => moduleId)))]),
    reads.accessTypes.summariesOf([...new Set(whole.flatMap(({ accessTypeIds }) => accessTypeIds))]),
  ]);
  return whole.map((client) => showRestClient(client, { account, modules, accessTypes }));
}
