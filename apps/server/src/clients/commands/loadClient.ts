import type { AccessTypeSummary } from '../../accessTypes/model/accessType.js';
import type { PermissionsById } from '../../accessTypes/model/permissionGrowth.js';
import { assertVersion } from '../../kernel/assertVersion.js';
import { NotFound } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import { loadEntitlements } from '../../modules/commands/entitled.js';
import type { Entitlements } from '../../modules/model/catalogue.js';
import type { Module } from '../../modules/model/module.js';
import type { AcrossEnvironments } from '../../modules/model/reach.js';
import type { Client } from '../model/client.js';
import { mayHavePermissions } from './grantBounds.js';

export interface LoadedClient {
  readonly client: Client | undefined;
  readonly modules: readonly Module[];
  readonly accessTypes: readonly AccessTypeSummary[];
  /** Of these where one is added; of a change that adds none, nothing is read of what they allow. */
  readonly permissions: PermissionsById;
  readonly acrossEnvironments: AcrossEnvironments;
  readonly entitlements: Entitlements;
}

/** A client with the modules and access types that it has or that `besides` would give it. */
export async function loadClient(
  reads: AccountReads,
  id: string,
  besides: { moduleIds?: readonly string[]; accessTypeIds?: readonly string[] } = {},
): Promise<LoadedClient> {
  const [client, acrossEnvironments] = await Promise.all([reads.clients.byId(id), reads.modules.acrossEnvironments()]);
  const moduleIds = [...(client?.modules.map((grant) => grant.moduleId) ?? []), ...(besides.moduleIds ?? [])];
  const accessTypeIds = [...(client?.accessTypeIds ?? []), ...(besides.accessTypeIds ?? [])];
  const [modules, accessTypes] = await Promise.all([
    reads.modules.byIds(moduleIds),
    reads.accessTypes.summariesOf(accessTypeIds),
  ]);
  const after = { accessTypeIds: besides.accessTypeIds ?? [] };
  const [permissions, entitlements] = await Promise.all([
    loadPermissions(reads, after, client, accessTypes),
    loadEntitlements(reads, modules),
  ]);
  return { client, modules, entitlements, accessTypes, permissions, acrossEnvironments };
}

/** What access types allow, where a client gets one that it lacks, and is not refused it for how much that is. */
export async function loadPermissions(
  reads: AccountReads,
  after: Pick<Client, 'accessTypeIds'>,
  before: Pick<Client, 'accessTypeIds'> | undefined,
  accessTypes: readonly AccessTypeSummary[],
): Promise<PermissionsById> {
  const isAdded = after.accessTypeIds.some((id) => !before?.accessTypeIds.includes(id));
  if (!isAdded || !mayHavePermissions(after, before, { accessTypes })) return new Map();
  const read = await reads.accessTypes.permissionsOf(accessTypes.map(({ id }) => id));
  return new Map(read.map(({ id, permissions }) => [id, permissions]));
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
