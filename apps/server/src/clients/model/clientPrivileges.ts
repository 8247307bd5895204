import { isDeepStrictEqual } from 'node:util';
import type { CreateClient, Privilege, UpdateClient, UpdateClientSecret, UpdateClients } from '@countersign/schema';
import { grantedScopes } from '../../modules/model/grantedScopes.js';
import { privilegesOf } from '../../modules/model/management.js';
import type { Module } from '../../modules/model/module.js';
import type { Client } from './client.js';
import { grantsAfter } from './grantsAfter.js';

interface Loaded {
  readonly client: Client | undefined;
  readonly modules: readonly Module[];
}

/** The privileges that a token with these modules would have in Countersign itself. */
const privilegesFrom = (grants: Client['modules'], modules: readonly Module[]): Privilege[] =>
  grants.flatMap((grant) => {
    const module = modules.find(({ id, builtIn }) => builtIn && id === grant.moduleId);
    return module ? privilegesOf(grantedScopes(module, grant)) : [];
  });

/** What a client may do in Countersign itself: whoever comes by its secret may do it too. */
export const clientPrivileges = (_input: unknown, { client, modules }: Loaded): readonly Privilege[] =>
  privilegesFrom(client?.modules ?? [], modules);

/** The same, where a secret ends later or sooner; its label gives nobody anything. */
export const clientPrivilegesIfItEndsOtherwise = (
  { expiresAt }: UpdateClientSecret,
  loaded: Loaded,
): readonly Privilege[] => (expiresAt === undefined ? [] : clientPrivileges(undefined, loaded));

/** What several of them may do together. */
export const privilegesOfAll = (
  _input: unknown,
  { clients, modules }: { clients: readonly Pick<Client, 'modules'>[]; modules: readonly Module[] },
): readonly Privilege[] => clients.flatMap((client) => privilegesFrom(client.modules, modules));

/** What a new client would be able to do in Countersign itself. */
export const privilegesOnCreate = (input: CreateClient, { modules }: Pick<Loaded, 'modules'>): readonly Privilege[] =>
  privilegesFrom(grantsAfter([], input.modules), modules);

/**
 * The privileges that a change adds. If the change sets other keys, adds a redirect URI or a grant type, or makes the
 * client public, these are all of the client's privileges, because whoever makes the change could then use them.
 */
export function privilegesOnUpdate(input: UpdateClient, { client, modules }: Loaded): readonly Privilege[] {
  const before = privilegesFrom(client?.modules ?? [], modules);
  const after = privilegesFrom(grantsAfter(client?.modules ?? [], input.modules), modules);
  return client && opensAccess(input, client) ? after : after.filter((privilege) => !before.includes(privilege));
}

/** The privileges that many clients would be given: to each comes no more than what is added to all. */
export const privilegesOnUpdates = (input: UpdateClients, { modules }: Pick<Loaded, 'modules'>): readonly Privilege[] =>
  privilegesFrom(grantsAfter([], input.addModules), modules);

/** Whether a client would be given other keys than it has. */
export const changesKeys = ({ publicKeys }: UpdateClient, client: Client | undefined): boolean =>
  publicKeys !== undefined && !isDeepStrictEqual(publicKeys, client?.publicKeys);

/** Whether a client with secrets would be without: a public one has none. */
export const endsSecrets = ({ type }: UpdateClient, client: Client | undefined): boolean =>
  type === 'PUBLIC' && client !== undefined && client.secrets.length > 0;

function opensAccess(input: UpdateClient, client: Client): boolean {
  const { redirectUris = [], grantTypes = [], type } = input;
  // People who allowed the client before are not asked again: their codes would go there.
  const leadsElsewhere = redirectUris.some((uri) => !client.redirectUris.includes(uri));
  const comesOtherwise = grantTypes.some((grantType) => !client.grantTypes.includes(grantType));
  const needsNoSecret = type === 'PUBLIC' && client.type !== 'PUBLIC';
  return changesKeys(input, client) || leadsElsewhere || comesOtherwise || needsNoSecret;
}
