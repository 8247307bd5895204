import { loadAccount } from '../../accounts/commands/loadAccount.js';
import type { AccountReads } from '../../model/reads.js';
import { byClient } from '../model/byClient.js';
import type { ClientRecord } from '../model/client.js';
import { type ShownClient, showRestClient } from './restClient.js';

/** Clients as the REST side shows them. A page of them costs one read for each kind of thing that belongs to a client. */
export async function showRestClients(clients: readonly ClientRecord[], reads: AccountReads): Promise<ShownClient[]> {
  const ids = clients.map(({ id }) => id);
  const [account, secrets, granted, assigned] = await Promise.all([
    loadAccount(reads),
    reads.clients.secretsOf(ids),
    reads.clients.modulesOf(ids),
    reads.clients.accessTypesOf(ids),
  ]);
  const [modules, accessTypes] = await Promise.all([
    reads.modules.byIds([...new Set(granted.map(({ moduleId }) => moduleId))]),
    reads.accessTypes.summariesOf([...new Set(assigned.map(({ accessTypeId }) => accessTypeId))]),
  ]);
  const [secretsOf, modulesOf, accessTypesOf] = [byClient(secrets), byClient(granted), byClient(assigned)];
  return clients.map((client) => {
    const accessTypeIds = accessTypesOf(client.id).map(({ accessTypeId }) => accessTypeId);
    const whole = { ...client, secrets: secretsOf(client.id), modules: modulesOf(client.id), accessTypeIds };
    return showRestClient(whole, { account, modules, accessTypes });
  });
}
