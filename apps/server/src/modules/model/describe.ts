import type { Fields } from '../../audit/model/diff.js';
import type { Subject } from '../../audit/model/entry.js';
import type { Module } from './module.js';

export const describeModule = (module: Module): Fields => ({
  key: module.key,
  name: module.name,
  description: module.description,
  audience: module.audience,
  accessTokenFormat: module.accessTokenFormat,
  signingAlgorithm: module.signingAlgorithm,
  resourceServers: module.resourceServerIds,
  scopes: module.scopes.map(({ name, level, description }) => ({ name, level, description })),
});

export const moduleSubject = (module: Pick<Module, 'id' | 'name'>): Subject => ({
  kind: 'module',
  id: module.id,
  name: module.name,
});
