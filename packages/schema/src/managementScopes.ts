import { type allPrivileges, privileges, vendorPrivileges } from './privilegeNames.js';

type Privilege = (typeof allPrivileges)[number];

/** What a scope of Countersign itself allows, and whom. */
interface ScopeRow {
  /** In words of the person who grants it. */
  readonly description: string;
  readonly level: 'STANDARD' | 'ADMINISTRATOR';
  /** A person who has any of these may grant it, and a program has it in the name of such a person alone. */
  readonly heldBy: readonly Privilege[];
  /** The privilege of which it is a part: together the parts let a program do what the privilege lets a person do. */
  readonly partOf?: Privilege;
}

const standard = (description: string, heldBy: readonly Privilege[]): ScopeRow => ({
  description,
  level: 'STANDARD',
  heldBy,
});

/** What belongs to a privilege: nobody else has it. */
const part = (level: ScopeRow['level'], privilege: Privilege, description: string): ScopeRow => ({
  description,
  level,
  heldBy: [privilege],
  partOf: privilege,
});

/**
 * The scopes by which a program acts in an account, by kind, reading and writing apart: a scope that writes reads
 * nothing but what it wrote.
 */
export const accountScopes = {
  'countersign:clients:read': standard('Read clients, their usage and when their secrets end', privileges),
  'countersign:clients:write': part('STANDARD', 'MANAGE_CLIENTS', 'Make, change, stop and delete clients'),
  'countersign:secrets:write': part(
    'STANDARD',
    'MANAGE_CLIENTS',
    'Make, replace, show, send and end secrets of clients',
  ),
  'countersign:grants:write': part('STANDARD', 'MANAGE_MODULES', 'Give clients modules, and take them away'),
  'countersign:catalogue:read': standard('Read modules and access types', privileges),
  'countersign:catalogue:write': part('STANDARD', 'MANAGE_MODULES', 'Make, change and delete modules and access types'),
  'countersign:changes:read': standard('Read change requests', [...privileges, ...vendorPrivileges]),
  'countersign:changes:write': standard('Withdraw change requests, or ask for them again', [
    ...privileges,
    ...vendorPrivileges,
  ]),
  'countersign:audit:read': part('STANDARD', 'VIEW_AUDIT', 'Read the audit'),
  'countersign:admins:read': standard('Read admins: their addresses, privileges and second factors', privileges),
  'countersign:admins:write': part('ADMINISTRATOR', 'MANAGE_USERS', 'Invite, change, stop and remove admins'),
  'countersign:settings:read': part('STANDARD', 'ADMINISTER_ACCOUNT', 'Read policies and the company’s sign-in'),
  'countersign:settings:write': part(
    'ADMINISTRATOR',
    'ADMINISTER_ACCOUNT',
    'Change policies and the company’s sign-in',
  ),
} as const satisfies Record<string, ScopeRow>;

/** The scopes by which the vendor's programs act across accounts. */
export const vendorScopes = {
  'countersign:publishing:read': standard('Read the modules that are published to accounts, and plans', [
    'MANAGE_CATALOGUE',
    'MANAGE_ACCOUNTS',
    'SUPPORT_ACCOUNTS',
  ]),
  'countersign:publishing:write': part(
    'ADMINISTRATOR',
    'MANAGE_CATALOGUE',
    'Publish modules to accounts, and make plans',
  ),
  'countersign:accounts:read': standard('Read accounts, their figures and their people', [
    'MANAGE_ACCOUNTS',
    'SUPPORT_ACCOUNTS',
  ]),
  'countersign:accounts:write': part('ADMINISTRATOR', 'MANAGE_ACCOUNTS', 'Make, change, suspend and resume accounts'),
  'countersign:support:read': part('STANDARD', 'SUPPORT_ACCOUNTS', 'Find clients and people of accounts'),
  'countersign:support:write': part(
    'ADMINISTRATOR',
    'SUPPORT_ACCOUNTS',
    'Disable clients of accounts in an emergency, and release them',
  ),
  'countersign:installation:read': part('STANDARD', 'VIEW_INSTALLATION', 'See figures of the installation'),
} as const satisfies Record<string, ScopeRow>;

export type ManagementScope = keyof typeof accountScopes | keyof typeof vendorScopes;

export const managementScopes: { readonly [S in ManagementScope]: ScopeRow } = { ...accountScopes, ...vendorScopes };

const isKnown = (name: string): name is ManagementScope => Object.hasOwn(managementScopes, name);

/** Those of some scopes that are of Countersign itself. */
export const managementScopesAmong = (names: readonly string[]): ManagementScope[] => names.filter(isKnown);

export const managementScopeNames: readonly ManagementScope[] = managementScopesAmong(Object.keys(managementScopes));

/** Whether somebody with these privileges may have a program use a scope in their name, or give it to one. */
export const mayHoldScope = (scope: ManagementScope, held: readonly Privilege[]): boolean =>
  managementScopes[scope].heldBy.some((privilege) => held.includes(privilege));

/** The scopes that together let a program do what a privilege lets a person do. */
export const partsOfPrivilege = (privilege: Privilege): ManagementScope[] =>
  managementScopeNames.filter((name) => managementScopes[name].partOf === privilege);
