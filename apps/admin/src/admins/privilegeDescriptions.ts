import { type Privilege, presets, privileges, privilegeWords, vendorPrivileges } from '@countersign/schema';

/** The permissions that each privilege gives. */
export const privilegeDescriptions: Record<Privilege, string> = {
  MANAGE_USERS: 'Invite admins, change what they may do, disable and remove them.',
  MANAGE_CLIENTS: 'Add, change, rotate, disable and delete API clients.',
  MANAGE_MODULES: 'Change modules and access types, and assign modules to clients.',
  APPROVE_CHANGES: 'Approve or reject what others ask for, of whatever kind, and look at it; change nothing.',
  VIEW_AUDIT: 'Read the audit of every change, the company’s sign-in and webhooks.',
  ADMINISTER_ACCOUNT: 'Change the account’s policies.',
  MANAGE_CATALOGUE: 'Nothing yet: it is for publishing the APIs that customers may use.',
  MANAGE_ACCOUNTS: 'Make, rename, suspend and resume customers’ accounts.',
  SUPPORT_ACCOUNTS: 'See which accounts there are, and help their people.',
  VIEW_INSTALLATION: 'Nothing yet: it is for figures of the whole installation.',
};

/** The ready-made set that holds exactly these privileges, if one does. */
export const presetOf = (held: readonly Privilege[]): string | undefined =>
  Object.entries(presets).find(
    ([, set]) =>
      set.length === held.length && held.every((privilege) => (set as readonly Privilege[]).includes(privilege)),
  )?.[0];

/** What somebody holds, of those that every account has and of the vendor's. */
export const ownOf = (held: readonly Privilege[]) => held.filter((each) => privileges.some((own) => own === each));
export const vendorsOf = (held: readonly Privilege[]) =>
  held.filter((each) => vendorPrivileges.some((one) => one === each));

/** “Read only”, or what they hold, by name. */
export function privilegesLabel(held: readonly Privilege[]): string {
  const words = (some: readonly Privilege[]) => some.map((each) => privilegeWords[each]);
  const [own, vendors] = [ownOf(held), vendorsOf(held)];
  const isEverything = vendors.length === vendorPrivileges.length;
  return [
    ...(own.length === 0 && vendors.length > 0 ? [] : [presetOf(own) ?? words(own).join(', ')]),
    ...(isEverything ? ['everything of the vendor'] : words(vendors)),
  ].join(', ');
}
