import type { ApprovalScope } from '@countersign/schema';

export const approvalScopeWords: Record<ApprovalScope, string> = {
  EVERYTHING: 'Everything',
  SECRETS_AND_PERMISSIONS: 'Secrets and permissions',
  PRODUCTION: 'Production',
};
