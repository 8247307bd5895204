import { type AccountKind, type allPrivileges, vendorPrivileges } from './privilegeNames.js';

type Privilege = (typeof allPrivileges)[number];

/**
 * Whether somebody with these privileges may decide on whatever change of an admin: they manage users, or approve every
 * change. In the vendor's account an approver decides on what the vendor's privileges are for only with these.
 */
export const decidesOnAdmins = (held: readonly Privilege[], { kind }: { readonly kind: AccountKind }): boolean =>
  held.includes('MANAGE_USERS') ||
  (held.includes('APPROVE_CHANGES') && (kind === 'CUSTOMER' || vendorPrivileges.every((one) => held.includes(one))));
