import type { AccessType } from '../../accessTypes/model/accessType.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { NotFound } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import type { Module } from '../../modules/model/module.js';
import type { Crossings } from '../../modules/model/reach.js';
import type { Client } from '../model/client.js';

export interface LoadedClient {
  readonly client: Client | undefined;
  readonly modules: readonly Module[];
  readonly accessTypes: readonly AccessType[];
  readonly crossings: Crossings;
}

/** A client with the modules and access types that it has or that `besides` would give it. */
export async function loadClient(
  reads: AccountReads,
  id: string,
  besides: { moduleIds?: readonly string[]; accessTypeIds?: readonly string[] } = {},
): Promise<LoadedClient> {
  const [client, crossings] = await Promise.all([reads.clients.byId(id), reads.modules.crossings()]);
  const moduleIds = [...(client?.modules.map((grant) => grant.moduleId) ?? []), ...(besides.moduleIds ?? [])];
  const accessTypeIds = [...(client?.accessTypeIds ?? []), ...(besides.accessTypeIds ?? [])];
  const [modules, accessTypes] = await Promise.all([
    reads.modules.byIds(moduleIds),
    reads.accessTypes.byIds(accessTypeIds),
  ]);
  return { client, modules, accessTypes, crossings };
}

/** @throws NotFound when there is no such client in the account */
export function requireClient(client: Client | undefined): Client {
  if (!client) throw new NotFound('client');
  return client;
}

/** @throws Conflict when the client was changed since the caller last saw it */
export function assertUnchanged(client: Client, expectedVersion: number): void {
  assertVersion(
    client.version,
    expectedVersion,
    'This client has changed since you opened it. See what changed, then try again.',
  );
}
