import type { AccountReads } from '../../model/reads.js';
import { byClient } from '../model/byClient.js';
import type { Client, ClientRecord } from '../model/client.js';

/** Clients with what belongs to them. A page of them costs one read for each kind of thing. */
export async function wholeClients(clients: readonly ClientRecord[], reads: AccountReads): Promise<Client[]> {
  const ids = clients.map(({ id }) => id);
  const [secrets, granted, assigned] = await Promise.all([
    reads.clients.secretsOf(ids),
    reads.clients.modulesOf(ids),
    reads.clients.accessTypesOf(ids),
  ]);
  const [secretsOf, modulesOf, accessTypesOf] = [byClient(secrets), byClient(granted), byClient(assigned)];
  return clients.map((client) => ({
    ...client,
    secrets: secretsOf(client.id),
    modules: modulesOf(client.id),
    accessTypeIds: accessTypesOf(client.id).map(({ accessTypeId }) => accessTypeId),
  }));
}
