// Apart from what parses them: the page's frame needs the names and not the parser.

/** The privileges of an admin in one account. No admin can grant a privilege that they do not hold. */
export const privileges = [
  'MANAGE_USERS',
  'MANAGE_CLIENTS',
  'MANAGE_MODULES',
  'APPROVE_CHANGES',
  'VIEW_AUDIT',
  'ADMINISTER_ACCOUNT',
] as const;

/**
 * The privileges by which the vendor's admins act across accounts. A list of their own: they exist in the vendor's
 * account alone, and none of them counts where an account asks for every privilege.
 */
export const vendorPrivileges = [
  'MANAGE_CATALOGUE',
  'MANAGE_ACCOUNTS',
  'SUPPORT_ACCOUNTS',
  'VIEW_INSTALLATION',
] as const;

/** Both lists, as an admin may hold them. */
export const allPrivileges = [...privileges, ...vendorPrivileges] as const;

/** Whether an account is the vendor's, of which an installation has one or none. */
export const accountKinds = ['CUSTOMER', 'VENDOR'] as const;
export type AccountKind = (typeof accountKinds)[number];

/** Ready-made sets of privileges, under the names that the page shows. */
export const presets = {
  'Customer administrator': privileges,
  'Read only': ['VIEW_AUDIT'],
  'Approver only': ['APPROVE_CHANGES'],
  'End user': [],
} as const satisfies Record<string, readonly (typeof allPrivileges)[number][]>;
