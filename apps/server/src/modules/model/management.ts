import { type ModuleScope, managementScopeNames, type Privilege, privileges } from '@countersign/schema';
import type { Module } from './module.js';
import { scopeNames } from './scopeNames.js';

/** For each privilege, the scope that grants an internal tool the same powers here. */
export const managementScopes: { readonly [P in Privilege]: ModuleScope } = {
  MANAGE_CLIENTS: { name: managementScopeNames.MANAGE_CLIENTS, level: 'STANDARD', description: 'Manage API clients' },
  MANAGE_MODULES: {
    name: managementScopeNames.MANAGE_MODULES,
    level: 'STANDARD',
    description: 'Manage modules and access types',
  },
  VIEW_AUDIT: { name: managementScopeNames.VIEW_AUDIT, level: 'STANDARD', description: 'Read the audit' },
  MANAGE_USERS: { name: managementScopeNames.MANAGE_USERS, level: 'ADMINISTRATOR', description: 'Manage admins' },
  ADMINISTER_ACCOUNT: {
    name: managementScopeNames.ADMINISTER_ACCOUNT,
    level: 'ADMINISTRATOR',
    description: 'Administer the account',
  },
};

/** The `aud` of tokens for our own GraphQL, independent of the installation's address. */
export const managementAudience = 'urn:countersign:management';

const currentScopes = () => {
  const scopes = Object.values(managementScopes);
  return { scopes, ...scopeNames(scopes) };
};

/** The module that every account has from its first day. */
export const managementModule = (id: string, accountId: string, now: number): Module => ({
  id,
  accountId,
  version: 1,
  key: 'countersign',
  name: 'Countersign management',
  description: 'Countersign itself: what internal tools may do here over GraphQL.',
  audience: managementAudience,
  accessTokenFormat: 'JWT',
  signingAlgorithm: 'ES256',
  resourceServerIds: [],
  ...currentScopes(),
  builtIn: true,
  createdAt: now,
});

/** The privileges that a set of scopes stands for. */
export function privilegesOf(scopes: readonly string[]): Privilege[] {
  return privileges.filter((privilege) => scopes.includes(managementScopes[privilege].name));
}

/** The privileges that are newer than the account's built-in module, which has no scopes for them. */
export function missingPrivileges({ scopes }: Pick<Module, 'scopes'>): Privilege[] {
  const there = privilegesOf(scopes.map(({ name }) => name));
  return privileges.filter((privilege) => !there.includes(privilege));
}

/** The built-in module with a scope for each current privilege. */
export const withManagementScopes = (module: Module): Module => ({ ...module, ...currentScopes() });
