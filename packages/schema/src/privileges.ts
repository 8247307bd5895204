import { z } from 'zod';

/** The privileges of an admin in one account. No admin can grant a privilege that they do not hold. */
export const privileges = [
  'MANAGE_USERS',
  'MANAGE_CLIENTS',
  'MANAGE_MODULES',
  'VIEW_AUDIT',
  'ADMINISTER_ACCOUNT',
] as const;
export const Privilege = z.enum(privileges);
export type Privilege = z.infer<typeof Privilege>;

/** For each privilege, the name of the scope by which a program has the same powers in Countersign itself. */
export const managementScopeNames = {
  MANAGE_USERS: 'countersign:users',
  MANAGE_CLIENTS: 'countersign:clients',
  MANAGE_MODULES: 'countersign:modules',
  VIEW_AUDIT: 'countersign:audit',
  ADMINISTER_ACCOUNT: 'countersign:account',
} as const satisfies Record<Privilege, string>;

/** Ready-made sets of privileges, under the names that the page shows. */
export const presets = {
  'Customer administrator': privileges,
  'Read only': ['VIEW_AUDIT'],
  'End user': [],
} as const satisfies Record<string, readonly Privilege[]>;
