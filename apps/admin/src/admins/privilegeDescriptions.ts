import { type Privilege, presets } from '@countersign/schema';

/** The permissions that each privilege gives. */
export const privilegeDescriptions: Record<Privilege, string> = {
  MANAGE_USERS: 'Invite admins, change what they may do, disable and remove them.',
  MANAGE_CLIENTS: 'Add, change, rotate, disable and delete API clients.',
  MANAGE_MODULES: 'Change modules and access types, and assign modules to clients.',
  VIEW_AUDIT: 'Read the audit of every change.',
  ADMINISTER_ACCOUNT: 'Change the account’s policies.',
  MANAGE_CATALOGUE: 'Publish and withdraw the APIs that customers may use.',
  MANAGE_ACCOUNTS: 'Make, rename, suspend and resume customers’ accounts.',
  SUPPORT_ACCOUNTS: 'See which accounts there are, and help their people.',
  VIEW_INSTALLATION: 'See figures of the whole installation.',
};

/** The ready-made set that holds exactly these privileges, if one does. */
export const presetOf = (held: readonly Privilege[]): string | undefined =>
  Object.entries(presets).find(
    ([, set]) =>
      set.length === held.length && held.every((privilege) => (set as readonly Privilege[]).includes(privilege)),
  )?.[0];
