import type { ApprovalScope } from '@countersign/schema';

export const approvalScopeLabels: Record<ApprovalScope, string> = {
  EVERYTHING: 'Everything',
  SECRETS_AND_PERMISSIONS: 'Secrets and permissions',
  PRODUCTION: 'Production',
};

export const approvalScopeDescriptions: Record<ApprovalScope, string> = {
  EVERYTHING: 'Every change to clients, modules, access types, admins and policies.',
  SECRETS_AND_PERMISSIONS:
    'Changes that give or extend access: clients made, enabled or deleted, secrets, modules, access types, redirect URIs, admins and policies. Names, descriptions and owners change at once.',
  PRODUCTION:
    'Changes with an effect in production: its clients, clients elsewhere that manage Countersign or introspect tokens, and what all environments share, such as modules, access types, admins and policies. Other clients change at once.',
};
