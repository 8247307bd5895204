import {
  type AccountKind,
  allPrivileges,
  type ModuleScope,
  managementScopeNames,
  type Privilege,
  privileges,
  vendorPrivileges,
} from '@countersign/schema';
import { type Module, unpublished } from './module.js';
import { scopeNames } from './scopeNames.js';

const scope = (privilege: Privilege, level: ModuleScope['level'], description: string): ModuleScope => ({
  name: managementScopeNames[privilege],
  level,
  description,
});

/** For each privilege, the scope that grants an internal tool the same powers here. */
export const managementScopes: { readonly [P in Privilege]: ModuleScope } = {
  MANAGE_CLIENTS: scope('MANAGE_CLIENTS', 'STANDARD', 'Manage API clients'),
  MANAGE_MODULES: scope('MANAGE_MODULES', 'STANDARD', 'Manage modules and access types'),
  VIEW_AUDIT: scope('VIEW_AUDIT', 'STANDARD', 'Read the audit'),
  MANAGE_USERS: scope('MANAGE_USERS', 'ADMINISTRATOR', 'Manage admins'),
  ADMINISTER_ACCOUNT: scope('ADMINISTER_ACCOUNT', 'ADMINISTRATOR', 'Administer the account'),
  VIEW_INSTALLATION: scope('VIEW_INSTALLATION', 'STANDARD', 'See figures of the installation'),
  MANAGE_CATALOGUE: scope('MANAGE_CATALOGUE', 'ADMINISTRATOR', 'Manage the catalogue'),
  MANAGE_ACCOUNTS: scope('MANAGE_ACCOUNTS', 'ADMINISTRATOR', 'Manage customers’ accounts'),
  SUPPORT_ACCOUNTS: scope('SUPPORT_ACCOUNTS', 'ADMINISTRATOR', 'Support customers’ accounts'),
};

/** The value of `aud` in tokens for Countersign itself, independent of the installation's address. */
export const managementAudience = 'urn:countersign:management';

interface BuiltIn {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** A scope for each of these. */
  readonly privileges: readonly Privilege[];
}

const management: BuiltIn = {
  key: 'countersign',
  name: 'Countersign management',
  description: 'Countersign itself: what internal tools may do here over GraphQL.',
  privileges,
};

/** A module of its own: a tool that manages the account as its administrator does not therefore act across accounts. */
const vendorsSide: BuiltIn = {
  key: 'countersign-vendor',
  name: 'Countersign vendor',
  description: 'What the vendor’s internal tools may do across customers’ accounts.',
  privileges: vendorPrivileges,
};

const scopesFor = (builtIn: BuiltIn) => {
  const scopes = builtIn.privileges.map((privilege) => managementScopes[privilege]);
  return { scopes, ...scopeNames(scopes) };
};

type Place = Pick<Module, 'id' | 'accountId' | 'createdAt'>;

const moduleOf = (builtIn: BuiltIn, { id, accountId, createdAt }: Place): Module => ({
  id,
  accountId,
  version: 1,
  key: builtIn.key,
  name: builtIn.name,
  description: builtIn.description,
  audience: managementAudience,
  accessTokenFormat: 'JWT',
  signingAlgorithm: 'ES256',
  resourceServerIds: [],
  ...unpublished,
  ...scopesFor(builtIn),
  builtIn: true,
  createdAt,
});

/** The module by which the vendor's tools act across accounts. */
export const vendorModule = (place: Place): Module => moduleOf(vendorsSide, place);

/** The modules that an account has from its first day. */
export const builtInModules = (
  { id: accountId, kind }: { readonly id: string; readonly kind: AccountKind },
  { moduleId, vendorModuleId }: { readonly moduleId: string; readonly vendorModuleId: string },
  createdAt: number,
): Module[] => [
  moduleOf(management, { id: moduleId, accountId, createdAt }),
  ...(kind === 'VENDOR' ? [vendorModule({ id: vendorModuleId, accountId, createdAt })] : []),
];

/** The privileges that a set of scopes stands for. */
export function privilegesOf(scopes: readonly string[]): Privilege[] {
  return allPrivileges.filter((privilege) => scopes.includes(managementScopes[privilege].name));
}

const builtInWith = ({ key }: Pick<Module, 'key'>): BuiltIn => (key === vendorsSide.key ? vendorsSide : management);

/** The privileges that are newer than one of the account's built-in modules, which has no scopes for them. */
export function missingPrivileges(module: Pick<Module, 'key' | 'scopes'>): Privilege[] {
  const there = privilegesOf(module.scopes.map(({ name }) => name));
  return builtInWith(module).privileges.filter((privilege) => !there.includes(privilege));
}

/** A built-in module with a scope for each current privilege. */
export const withManagementScopes = (module: Module): Module => ({ ...module, ...scopesFor(builtInWith(module)) });
