import type { ModuleScope } from '@countersign/schema';
import type { Described } from '../../audit/model/described.js';
import type { Subject } from '../../audit/model/entry.js';
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
  scopes: module.scopes.map(describeScope),
});

export const moduleSubject = (module: Pick<Module, 'id' | 'name'>): Subject => ({
  kind: 'module',
  id: module.id,
  name: module.name,
});
