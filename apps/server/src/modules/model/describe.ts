import type { ModuleScope } from '@countersign/schema';
import type { Described } from '../../audit/model/described.js';
import type { FieldChange, Subject } from '../../audit/model/entry.js';
import {
  type Dependency,
  type DependencyRules,
  dependencyOn,
  fieldsDependedOn,
} from '../../changes/model/dependency.js';
import type { Module } from './module.js';

type LeftOut =
  // Never change.
  | 'id'
  | 'accountId'
  | 'builtIn'
  | 'createdAt'
  // Counts the changes.
  | 'version'
  // The names of `scopes`.
  | 'standardScopes'
  | 'administratorScopes';

const describeScope = ({ name, level, description }: ModuleScope): Described<ModuleScope> => ({
  name,
  level,
  description,
});

/** A module as the audit and a reviewer read it. */
export const describeModule = (
  module: Module,
): Described<Module, LeftOut, { resourceServerIds: 'resourceServers' }> => ({
  key: module.key,
  name: module.name,
  description: module.description,
  audience: module.audience,
  accessTokenFormat: module.accessTokenFormat,
  signingAlgorithm: module.signingAlgorithm,
  resourceServers: module.resourceServerIds.toSorted(),
  scopes: module.scopes.toSorted((one, other) => (one.name < other.name ? -1 : 1)).map(describeScope),
});

export const moduleSubject = (module: Pick<Module, 'id' | 'name'>): Subject => ({
  kind: 'module',
  id: module.id,
  name: module.name,
});

/** Total by type: what a change of each field of a module depends on. */
const dependencyRules: DependencyRules<keyof ReturnType<typeof describeModule>, Module> = {
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
  dependencyOn('modules', module, fieldsDependedOn(changes, dependencyRules));

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
