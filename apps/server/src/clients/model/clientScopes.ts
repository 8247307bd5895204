import { isDeepStrictEqual } from 'node:util';
import {
  type CreateClient,
  type ManagementScope,
  managementScopesAmong,
  managesMore,
  type UpdateClient,
  type UpdateClientSecret,
  type UpdateClients,
} from '@countersign/schema';
import { grantedScopes } from '../../modules/model/grantedScopes.js';
import type { Module } from '../../modules/model/module.js';
import type { Client } from './client.js';
import { grantsAfter } from './grantsAfter.js';
import { limitAfter } from './managedClients.js';

interface Loaded {
  readonly client: Client | undefined;
  readonly modules: readonly Module[];
}

/** The scopes of Countersign itself that a token with these modules would have. */
const scopesFrom = (grants: Client['modules'], modules: readonly Module[]): ManagementScope[] =>
  grants.flatMap((grant) => {
    const module = modules.find(({ id, builtIn }) => builtIn && id === grant.moduleId);
    return module ? managementScopesAmong(grantedScopes(module, grant)) : [];
  });

/** What a client may do in Countersign itself: whoever comes by its secret may do it too. */
export const clientScopes = (_input: unknown, { client, modules }: Loaded): readonly ManagementScope[] =>
  scopesFrom(client?.modules ?? [], modules);

/** The same, where a secret ends later or sooner; its label gives nobody anything. */
export const clientScopesIfItEndsOtherwise = (
  { expiresAt }: UpdateClientSecret,
  loaded: Loaded,
): readonly ManagementScope[] => (expiresAt === undefined ? [] : clientScopes(undefined, loaded));

/** What several of them may do together. */
export const scopesOfAll = (
  _input: unknown,
  { clients, modules }: { clients: readonly Pick<Client, 'modules'>[]; modules: readonly Module[] },
): readonly ManagementScope[] => clients.flatMap((client) => scopesFrom(client.modules, modules));

/** What a new client would be able to do in Countersign itself. */
export const scopesOnCreate = (input: CreateClient, { modules }: Pick<Loaded, 'modules'>): readonly ManagementScope[] =>
  scopesFrom(grantsAfter([], input.modules), modules);

/**
 * The scopes that a change adds. If the change lets the client manage more clients, sets other keys, adds a redirect URI or a grant type, or makes the
 * client public, these are all of the client's scopes, because whoever makes the change could then use them.
 */
export function scopesOnUpdate(input: UpdateClient, { client, modules }: Loaded): readonly ManagementScope[] {
  const before = scopesFrom(client?.modules ?? [], modules);
  const after = scopesFrom(grantsAfter(client?.modules ?? [], input.modules), modules);
  const manages = client && limitAfter(client.managedClients, input.managedClients);
  const opens =
    client && (opensAccess(input, client) || (manages !== undefined && managesMore(client.managedClients, manages)));
  return opens ? after : after.filter((scope) => !before.includes(scope));
}

/** The scopes that many clients would be given: to each comes no more than what is added to all. */
export const scopesOnUpdates = (
  input: UpdateClients,
  { modules }: Pick<Loaded, 'modules'>,
): readonly ManagementScope[] => scopesFrom(grantsAfter([], input.addModules), modules);

/** Whether a client would be given other keys than it has. */
export const changesKeys = ({ publicKeys }: UpdateClient, client: Client | undefined): boolean =>
  publicKeys !== undefined && !isDeepStrictEqual(publicKeys, client?.publicKeys);

/** Whether a client with secrets would be without: a public one has none. */
export const endsSecrets = ({ type }: UpdateClient, client: Client | undefined): boolean =>
  type === 'PUBLIC' && client !== undefined && client.secrets.length > 0;

const needsNoSecret = ({ type }: UpdateClient, client: Client): boolean =>
  type === 'PUBLIC' && client.type !== 'PUBLIC';

/** Whether tokens would be had by other credentials than now, or without any. */
export const changesCredentials = (input: UpdateClient, { client }: { client: Client | undefined }): boolean =>
  client !== undefined && (changesKeys(input, client) || needsNoSecret(input, client));

function opensAccess(input: UpdateClient, client: Client): boolean {
  const { redirectUris = [], grantTypes = [] } = input;
  // People who allowed the client before are not asked again: their codes would go there.
  const leadsElsewhere = redirectUris.some((uri) => !client.redirectUris.includes(uri));
  const comesOtherwise = grantTypes.some((grantType) => !client.grantTypes.includes(grantType));
  return changesCredentials(input, { client }) || leadsElsewhere || comesOtherwise;
}
