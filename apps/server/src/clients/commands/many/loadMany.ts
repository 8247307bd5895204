import type { AccountReads } from '../../../model/reads.js';
import { loadEntitlements } from '../../../modules/commands/entitled.js';
import { byClient } from '../../model/byClient.js';
import type { Client } from '../../model/client.js';
import type { LoadedClient } from '../loadClient.js';

/** Clients with everything that belongs to them, and with what they have or would be given. */
export interface LoadedClients extends Omit<LoadedClient, 'client'> {
  readonly clients: readonly Client[];
}

/** Many clients, by a handful of reads: however many there are, each kind of thing is read once. */
export async function loadMany(
  reads: AccountReads,
  ids: readonly string[],
  besides: { moduleIds?: readonly string[]; accessTypeIds?: readonly string[] } = {},
): Promise<LoadedClients> {
  // The roots first: a later change of a child raises the root's version, which makes the plan stale.
  const [found, acrossEnvironments] = await Promise.all([reads.clients.byIds(ids), reads.modules.acrossEnvironments()]);
  const [secrets, grants, assigned] = await Promise.all([
    reads.clients.secretsOf(ids),
    reads.clients.modulesOf(ids),
    reads.clients.accessTypesOf(ids),
  ]);
  const [secretsOf, grantsOf, assignedTo] = [byClient(secrets), byClient(grants), byClient(assigned)];
  const clients = found.map(
    (client): Client => ({
      ...client,
      secrets: secretsOf(client.id),
      modules: grantsOf(client.id),
      accessTypeIds: assignedTo(client.id).map(({ accessTypeId }) => accessTypeId),
    }),
  );
  const { moduleIds = [], accessTypeIds: added = [] } = besides;
  const [modules, accessTypes] = await Promise.all([
    reads.modules.byIds([...new Set([...grants.map(({ moduleId }) => moduleId), ...moduleIds])]),
    reads.accessTypes.summariesOf([...new Set([...assigned.map(({ accessTypeId }) => accessTypeId), ...added])]),
  ]);
  const [entitlements, allowed] = await Promise.all([
    loadEntitlements(reads, modules),
    // What they allow matters only where one is given.
    added.length > 0 ? reads.accessTypes.permissionsOf(accessTypes.map(({ id }) => id)) : [],
  ]);
  const permissions = new Map(allowed.map(({ id, permissions: each }) => [id, each]));
  return { clients, modules, accessTypes, permissions, entitlements, acrossEnvironments };
}
