import type { Fields } from '../../audit/model/diff.js';
import type { Subject } from '../../audit/model/entry.js';
import type { Account } from './account.js';

export const describeAccount = ({ name, environments, settings }: Account): Fields => {
  const { multiAdmin, ...policies } = settings;
  return {
    name,
    environments,
    ...policies,
    multiAdmin: multiAdmin.on,
    approvalScope: multiAdmin.scope,
    approvers: multiAdmin.approvers,
    approvalExpiryDays: multiAdmin.expiryDays,
  };
};

export const accountSubject = (account: Pick<Account, 'id' | 'name'>): Subject => ({
  kind: 'account',
  id: account.id,
  name: account.name,
});
