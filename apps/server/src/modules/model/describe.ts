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

/** Described of what stands in the catalogue. */
type OfCatalogue = 'state' | 'documentationUrl' | 'sunsetAt' | 'successorId';

type LeftOut =
  // Moments that the audit's own entries have.
  | 'publishedAt'
  | 'deprecatedAt'
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
): Described<Module, LeftOut | OfCatalogue, { resourceServerIds: 'resourceServers' }> => ({
  key: module.key,
  name: module.name,
  description: module.description,
  audience: module.audience,
  accessTokenFormat: module.accessTokenFormat,
  signingAlgorithm: module.signingAlgorithm,
  resourceServers: module.resourceServerIds.toSorted(),
  scopes: module.scopes.toSorted((one, other) => (one.name < other.name ? -1 : 1)).map(describeScope),
});

/** A module of the catalogue as the audit and a reviewer read it. */
export const describeCatalogueModule = (
  module: Module,
  others: readonly Pick<Module, 'id' | 'name'>[],
): Described<Module, LeftOut, { resourceServerIds: 'resourceServers'; successorId: 'successor' }> => ({
  ...describeModule(module),
  state: module.state,
  documentationUrl: module.documentationUrl,
  sunsetAt: module.sunsetAt === null ? null : new Date(module.sunsetAt).toISOString(),
  successor: others.find(({ id }) => id === module.successorId)?.name ?? module.successorId,
});

export const moduleSubject = (module: Pick<Module, 'id' | 'name'>): Subject => ({
  kind: 'module',
  id: module.id,
  name: module.name,
});

/** Total by type: what a change of each field of a module depends on. */
const dependencyRules: DependencyRules<keyof ReturnType<typeof describeCatalogueModule>, Module> = {
  key: [],
  name: [],
  description: [],
  accessTokenFormat: [],
  signingAlgorithm: [],
  audience: ['scopes', 'resourceServerIds'],
  scopes: ['audience', 'resourceServerIds'],
  resourceServers: ['audience', 'scopes'],
  // Whoever publishes a module publishes all of it.
  state: ['accessTokenFormat', 'audience', 'key', 'resourceServerIds', 'scopes', 'signingAlgorithm', 'sunsetAt'],
  documentationUrl: [],
  sunsetAt: ['state'],
  successor: ['state'],
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
