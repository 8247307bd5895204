import { InvalidInput, type Issue } from '../../kernel/refusal.js';
import type { Guard } from '../../model/plan.js';
import type { Module } from '../../modules/model/module.js';
import type { ModuleGrant } from '../model/client.js';
import { isSameGrant } from '../model/grantsAfter.js';

type ModuleGrants = readonly ModuleGrant[];

/**
 * A scope that a grant names is there to be had, on the level of the grant.
 * @throws InvalidInput naming each that is not
 */
export function assertScopesGrantable(grants: ModuleGrants, modules: readonly Module[]): void {
  const issues = grants.flatMap(({ moduleId, administrator, scopes }, index) => {
    const module = modules.find(({ id }) => id === moduleId);
    return (scopes ?? []).flatMap((name, place): Issue[] => {
      const path = ['modules', index, 'scopes', place];
      const scope = module?.scopes.find((one) => one.name === name);
      if (!scope) return [{ path, message: `The module ${module?.name ?? moduleId} has no scope ${name}.` }];
      if (administrator || scope.level === 'STANDARD') return [];
      return [{ path, message: `${name} is an administrator scope: a grant of it is administrator, too.` }];
    });
  });
  if (issues.length > 0) throw new InvalidInput(issues);
}

/**
 * The modules of which scopes are newly named stay as they are until the commit: updateModule, which takes no scope that
 * is named, would otherwise overlook these names.
 */
export const namedScopeGuards = (before: ModuleGrants, after: ModuleGrants, modules: readonly Module[]): Guard[] =>
  modules
    .filter(({ id }) =>
      after.some((grant) => grant.moduleId === id && grant.scopes && !before.some((held) => isSameGrant(held, grant))),
    )
    .map(({ id, version }) => ({ guard: 'modules', id, version }));
