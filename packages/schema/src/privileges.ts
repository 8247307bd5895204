import { z } from 'zod';
import { type AccountKind, allPrivileges, privileges, vendorPrivileges } from './privilegeNames.js';

export const Privilege = z.enum(allPrivileges);
export type Privilege = z.infer<typeof Privilege>;
export type VendorPrivilege = (typeof vendorPrivileges)[number];

/** The lists of privileges that exist in an account. Each keeps a holder of all of it. */
export const privilegeLists = ({ kind }: { readonly kind: AccountKind }): readonly (readonly Privilege[])[] =>
  kind === 'VENDOR' ? [privileges, vendorPrivileges] : [privileges];

/** Every privilege that exists in an account. */
export const privilegesIn = (account: { readonly kind: AccountKind }): readonly Privilege[] =>
  privilegeLists(account).flat();
