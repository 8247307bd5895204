import type { Privilege } from './privileges.js';

/**
 * The names of privileges in the page and in mails. Separate from their validation, which the first page does not need.
 */
export const privilegeWords: Record<Privilege, string> = {
  MANAGE_USERS: 'Manage users',
  MANAGE_CLIENTS: 'Manage clients',
  MANAGE_MODULES: 'Manage modules',
  APPROVE_CHANGES: 'Approve changes',
  VIEW_AUDIT: 'View the audit',
  ADMINISTER_ACCOUNT: 'Administer the account',
  MANAGE_CATALOGUE: 'Manage the catalogue',
  MANAGE_ACCOUNTS: 'Manage accounts',
  SUPPORT_ACCOUNTS: 'Support accounts',
  VIEW_INSTALLATION: 'View the installation',
};
