import { isDeepStrictEqual } from 'node:util';
import type { CreateClient, ModuleGrant, Privilege, UpdateClient } from '@countersign/schema';
import { grantedScopes } from '../modules/grantedScopes.js';
import { privilegesOf } from '../modules/management.js';
import type { Module } from '../modules/module.js';
import type { Client } from './client.js';

interface Loaded {
  readonly client: Client | undefined;
  readonly modules: readonly Module[];
}

/** The privileges that a token with these modules would have in Countersign itself. */
const within = (grants: readonly ModuleGrant[], modules: readonly Module[]): Privilege[] =>
  grants.flatMap(({ moduleId, administrator }) => {
    const module = modules.find(({ id, builtIn }) => builtIn && id === moduleId);
    return module ? privilegesOf(grantedScopes(module, administrator)) : [];
  });

/** What a client may do in Countersign itself: whoever comes by its secret may do it too. */
export const carried = (_input: unknown, { client, modules }: Loaded): readonly Privilege[] =>
  within(client?.modules ?? [], modules);

/** What a new client would be able to do in Countersign itself. */
export const handedOut = (input: CreateClient, { modules }: Pick<Loaded, 'modules'>): readonly Privilege[] =>
  within(input.modules, modules);

/** What a change would let a client do that it cannot yet, or let somebody do who gives it keys of their own. */
export function newlyHandedOut(input: UpdateClient, { client, modules }: Loaded): readonly Privilege[] {
  const before = within(client?.modules ?? [], modules);
  const after = within(input.modules ?? client?.modules ?? [], modules);
  const isGivenKeys = input.publicKeys !== undefined && !isDeepStrictEqual(input.publicKeys, client?.publicKeys);
  return isGivenKeys ? after : after.filter((privilege) => !before.includes(privilege));
}
