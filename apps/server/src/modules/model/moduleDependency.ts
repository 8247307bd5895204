import type { FieldChange } from '../../audit/model/entry.js';
import {
  type Dependency,
  type DependencyRules,
  dependencyOn,
  fieldsDependedOn,
} from '../../changes/model/dependency.js';
import type { describeModule } from './describe.js';
import type { Module } from './module.js';

/** Total by type: what a change of each field of a module depends on. */
const rules: DependencyRules<keyof ReturnType<typeof describeModule>, Module> = {
  key: [],
  name: [],
  description: [],
  accessTokenFormat: [],
  signingAlgorithm: [],
  audience: ['scopes', 'resourceServerIds'],
  scopes: ['audience', 'resourceServerIds'],
  resourceServers: ['audience', 'scopes'],
};

/** The dependency of a change of a module on the rest of it. */
export const moduleDependency = (module: Module, changes: readonly FieldChange[]): Dependency =>
  dependencyOn('modules', module, fieldsDependedOn(changes, rules));

/** The dependency of granting a module on all that its tokens are good for. */
export const grantedModuleDependency = (module: Module): Dependency =>
  dependencyOn('modules', module, [
    'accessTokenFormat',
    'audience',
    'key',
    'resourceServerIds',
    'scopes',
    'signingAlgorithm',
  ]);
