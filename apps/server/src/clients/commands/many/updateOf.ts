import type { ModuleGrant as SentGrant, UpdateClient, UpdateClients } from '@countersign/schema';
import { InvalidInput } from '../../../kernel/refusal.js';
import { grantedScopes } from '../../../modules/model/grantedScopes.js';
import type { Module } from '../../../modules/model/module.js';
import type { Client, ModuleGrant } from '../../model/client.js';

type Changed = Omit<UpdateClients, 'clients' | 'confirmation'>;

/** What is asked of many, as the change of one of them: to what it has comes what is added, and goes what is removed. */
export function updateOf(
  client: Pick<Client, 'id' | 'version' | 'modules' | 'accessTypeIds'>,
  { addModules = [], removeModules = [], addAccessTypeIds = [], removeAccessTypeIds = [], ...same }: Changed,
  modules: readonly Module[],
): UpdateClient {
  const grants = new Map(client.modules.map((grant) => [grant.moduleId, grant]));
  const nameOf = (id: string) => modules.find((module) => module.id === id)?.name ?? id;
  for (const added of addModules) {
    const { moduleId } = added;
    grants.set(moduleId, joined(grants.get(moduleId), toGrant(added), nameOf(moduleId)));
  }
  for (const { moduleId, scopes } of removeModules) {
    const held = grants.get(moduleId);
    const module = modules.find(({ id }) => id === moduleId);
    const left = held && module && scopes && without(held, scopes, module);
    if (left) grants.set(moduleId, left);
    else grants.delete(moduleId);
  }
  const accessTypeIds = new Set([...client.accessTypeIds, ...addAccessTypeIds]);
  for (const id of removeAccessTypeIds) accessTypeIds.delete(id);
  return {
    ...same,
    id: client.id,
    expectedVersion: client.version,
    ...(addModules.length + removeModules.length > 0 && {
      modules: [...grants.values()].map(({ scopes, ...grant }) => ({ ...grant, scopes: scopes && [...scopes] })),
    }),
    ...(addAccessTypeIds.length + removeAccessTypeIds.length > 0 && { accessTypeIds: [...accessTypeIds] }),
  };
}

const toGrant = ({ moduleId, administrator = false, scopes = null }: SentGrant): ModuleGrant => ({
  moduleId,
  administrator,
  scopes,
});

/**
 * The least grant that has both.
 * @throws InvalidInput where there is none: one is a whole level, and the other names scopes of another
 */
function joined(held: ModuleGrant | undefined, added: ModuleGrant, name: string): ModuleGrant {
  if (!held) return added;
  const isAll = ({ administrator, scopes }: ModuleGrant) => administrator && scopes === null;
  if (isAll(held)) return held;
  if (isAll(added)) return added;
  if (held.scopes && added.scopes) {
    const administrator = held.administrator || added.administrator;
    return { ...held, administrator, scopes: [...new Set([...held.scopes, ...added.scopes])] };
  }
  if (held.administrator === added.administrator) return { ...held, scopes: null };
  throw InvalidInput.at(
    'addModules',
    `Of ${name} it has ${held.scopes ? 'administrator scopes by name' : 'all standard scopes'}: together with these that is no one grant.`,
  );
}

/** What is left of a grant without some scopes; undefined where nothing is. */
function without(held: ModuleGrant, taken: readonly string[], module: Module): ModuleGrant | undefined {
  const had = grantedScopes(module, held);
  const scopes = had.filter((scope) => !taken.includes(scope));
  if (scopes.length === had.length) return held;
  const isAdministrator = ({ name, level }: Module['scopes'][number]) =>
    level === 'ADMINISTRATOR' && scopes.includes(name);
  return scopes.length === 0 ? undefined : { ...held, scopes, administrator: module.scopes.some(isAdministrator) };
}
