import type { Privilege } from '@countersign/schema';

export const privilegeWords: Record<Privilege, string> = {
  MANAGE_USERS: 'Manage users',
  MANAGE_CLIENTS: 'Manage clients',
  MANAGE_MODULES: 'Manage modules',
  VIEW_AUDIT: 'View the audit',
  ADMINISTER_ACCOUNT: 'Administer the account',
};
