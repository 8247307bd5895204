import { listLength, maxAccessTypeNames, maxAccessTypePermissions, maxGrantedScopes } from '@countersign/schema';
import type { AccessTypeSummary } from '../../accessTypes/model/accessType.js';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import { grantedScopes } from '../../modules/model/grantedScopes.js';
import type { Module } from '../../modules/model/module.js';
import type { Client } from '../model/client.js';

type ClientGrants = Pick<Client, 'modules' | 'accessTypeIds'>;
type LoadedGrants = { readonly modules: readonly Module[]; readonly accessTypes: readonly AccessTypeSummary[] };

/**
 * What a client is granted is read for each of its tokens, and the names of its access types stand in each of them.
 * @throws InvalidInput when a client would be granted more than it may be, and more than before
 */
export function assertGrantsFit(after: ClientGrants, before: ClientGrants | undefined, loaded: LoadedGrants): void {
  const none: ClientGrants = { modules: [], accessTypeIds: [] };
  const [scopes, namesLength] = [scopeCount(after, loaded), accessTypeLength(after, loaded)];
  const issues: Issue[] = [];
  if (scopes > maxGrantedScopes && scopes > scopeCount(before ?? none, loaded)) {
    const message = `A client is granted at most ${maxGrantedScopes} scopes. With these modules it would be granted ${scopes}.`;
    issues.push({ path: ['modules'], message });
  }
  if (namesLength > maxAccessTypeNames && namesLength > accessTypeLength(before ?? none, loaded)) {
    const message = `The names of a client's access types stand in each of its tokens: at most ${maxAccessTypeNames} characters together, with quotes and commas. These have ${namesLength}.`;
    issues.push({ path: ['accessTypeIds'], message });
  }
  const permissions = permissionsLength(after, loaded);
  if (!mayHavePermissions(after, before, loaded)) {
    const message = `The permissions of a client's access types have at most ${maxAccessTypePermissions} characters together. These have ${permissions}.`;
    issues.push({ path: ['accessTypeIds'], message });
  }
  if (issues.length > 0) throw new InvalidInput(issues);
}

/** Whether the permissions of its access types are no more than a client may have, or no more than before. */
export function mayHavePermissions(
  after: Pick<ClientGrants, 'accessTypeIds'>,
  before: Pick<ClientGrants, 'accessTypeIds'> | undefined,
  loaded: Pick<LoadedGrants, 'accessTypes'>,
): boolean {
  const length = permissionsLength(after, loaded);
  return length <= maxAccessTypePermissions || (before !== undefined && length <= permissionsLength(before, loaded));
}

const permissionsLength = (
  { accessTypeIds }: Pick<ClientGrants, 'accessTypeIds'>,
  { accessTypes }: Pick<LoadedGrants, 'accessTypes'>,
): number => {
  const ids = new Set(accessTypeIds);
  return accessTypes.reduce((length, one) => length + (ids.has(one.id) ? one.permissionsLength : 0), 0);
};

const scopeCount = ({ modules }: ClientGrants, loaded: LoadedGrants): number => {
  const known = new Map(loaded.modules.map((module) => [module.id, module]));
  return modules.reduce((count, grant) => {
    const module = known.get(grant.moduleId);
    return count + (module ? grantedScopes(module, grant).length : 0);
  }, 0);
};

const accessTypeLength = ({ accessTypeIds }: ClientGrants, loaded: LoadedGrants): number => {
  const ids = new Set(accessTypeIds);
  return listLength(loaded.accessTypes.filter(({ id }) => ids.has(id)).map(({ name }) => name));
};
