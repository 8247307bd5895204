import { listLength, maxAccessTypeNames, maxGrantedScopes } from '@countersign/schema';
import type { AccessType } from '../../accessTypes/model/accessType.js';
import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import { grantedScopes } from '../../modules/model/grantedScopes.js';
import type { Module } from '../../modules/model/module.js';
import type { Client } from '../model/client.js';

type Grants = Pick<Client, 'modules' | 'accessTypeIds'>;
type Granted = { readonly modules: readonly Module[]; readonly accessTypes: readonly AccessType[] };

/**
 * What a client is granted is read for each of its tokens, and the names of its access types stand in each of them.
 * @throws InvalidInput when a client would be granted more than it may be, and more than before
 */
export function assertGrantsFit(after: Grants, before: Grants | undefined, has: Granted): void {
  const none: Grants = { modules: [], accessTypeIds: [] };
  const [scopes, namesLength] = [scopeCount(after, has), accessTypeLength(after, has)];
  const issues: Issue[] = [];
  if (scopes > maxGrantedScopes && scopes > scopeCount(before ?? none, has)) {
    const message = `A client is granted at most ${maxGrantedScopes} scopes. With these modules it would be granted ${scopes}.`;
    issues.push({ path: ['modules'], message });
  }
  if (namesLength > maxAccessTypeNames && namesLength > accessTypeLength(before ?? none, has)) {
    const message = `The names of a client's access types stand in each of its tokens: at most ${maxAccessTypeNames} characters together, with quotes and commas. These have ${namesLength}.`;
    issues.push({ path: ['accessTypeIds'], message });
  }
  if (issues.length > 0) throw new InvalidInput(issues);
}

const scopeCount = ({ modules }: Grants, has: Granted): number => {
  const known = new Map(has.modules.map((module) => [module.id, module]));
  return modules.reduce((count, { moduleId, administrator }) => {
    const module = known.get(moduleId);
    return count + (module ? grantedScopes(module, administrator).length : 0);
  }, 0);
};

const accessTypeLength = ({ accessTypeIds }: Grants, has: Granted): number => {
  const ids = new Set(accessTypeIds);
  return listLength(has.accessTypes.filter(({ id }) => ids.has(id)).map(({ name }) => name));
};
