import {
  type AccountKind,
  accountScopes,
  type ManagementScope,
  type ModuleScope,
  managementScopes,
  managementScopesAmong,
  type Privilege,
  vendorScopes,
} from '@countersign/schema';
import { type Module, unpublished } from './module.js';
import { scopeNames } from './scopeNames.js';

/** The value of `aud` in tokens for Countersign itself, independent of the installation's address. */
export const managementAudience = 'urn:countersign:management';

interface BuiltIn {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly scopes: readonly ManagementScope[];
}

const management: BuiltIn = {
  key: 'countersign',
  name: 'Countersign management',
  description: 'Countersign itself: what internal tools may do here, over REST and GraphQL.',
  scopes: managementScopesAmong(Object.keys(accountScopes)),
};

/** A module of its own: a tool that manages the account as its administrator does not therefore act across accounts. */
const vendorsSide: BuiltIn = {
  key: 'countersign-vendor',
  name: 'Countersign vendor',
  description: 'What the vendor’s internal tools may do across customers’ accounts.',
  scopes: managementScopesAmong(Object.keys(vendorScopes)),
};

const scopesFor = (builtIn: BuiltIn) => {
  const scopes = builtIn.scopes.map((name): ModuleScope => {
    const { level, description } = managementScopes[name];
    return { name, level, description };
  });
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

const builtInWith = ({ key }: Pick<Module, 'key'>): BuiltIn => (key === vendorsSide.key ? vendorsSide : management);

/** The scopes that are newer than one of the account's built-in modules, which has none of them. */
export function missingScopes(module: Pick<Module, 'key' | 'scopes'>): ManagementScope[] {
  const there = module.scopes.map(({ name }) => name);
  return builtInWith(module).scopes.filter((name) => !there.includes(name));
}

/** The privileges of which some scopes are parts. */
const privilegesAmong = (scopes: readonly ManagementScope[]): Privilege[] => [
  ...new Set(scopes.flatMap((name) => managementScopes[name].partOf ?? [])),
];

/** The privileges that the account had when its built-in module got the scopes that it has. */
export const privilegesBefore = ({ scopes }: Pick<Module, 'scopes'>): Privilege[] =>
  privilegesAmong(managementScopesAmong(scopes.map(({ name }) => name)));

/** The privileges that are newer than the account's built-in module: it has no part of them. */
export const missingPrivileges = (module: Pick<Module, 'key' | 'scopes'>): Privilege[] =>
  privilegesAmong(missingScopes(module)).filter((privilege) => !privilegesBefore(module).includes(privilege));

/** A built-in module with every current scope. */
export const withManagementScopes = (module: Module): Module => ({ ...module, ...scopesFor(builtInWith(module)) });
