import type { AccessType } from '../../accessTypes/model/accessType.js';
import { auditActor } from '../../audit/model/auditActor.js';
import { operator } from '../../kernel/actor.js';
import { newId } from '../../kernel/newId.js';
import type { Plan } from '../../model/plan.js';

/** The row of an access type in a plan. */
export const anAccessType = (accountId: string, accessType: Partial<AccessType> = {}): AccessType => {
  const id = newId('at');
  return {
    id,
    accountId,
    version: 1,
    name: id,
    description: '',
    permissions: [],
    permissionsLength: 2,
    createdAt: 1_700_000_000_000,
    ...accessType,
  };
};

/** A plan, with the audit entry that every plan has. */
export const aPlan = (accountId: string, { expects = [], writes = [] }: Partial<Plan>): Plan => ({
  accountId,
  expects,
  writes,
  audit: [
    {
      id: newId('aud'),
      at: 1_700_000_000_000,
      action: 'tried',
      actor: auditActor(operator),
      subject: { kind: 'account', id: accountId, name: 'Acme' },
      changes: [],
      address: '',
      changeRequestId: null,
    },
  ],
});
