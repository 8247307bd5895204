import { RequestSupportAccess } from '@countersign/schema';
import { newId } from '../../../kernel/newId.js';
import { Conflict, Forbidden } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { eventNotice } from '../../../notices/model/notice.js';
import { isSupportPending, type SupportAccessRecord } from '../../model/supportAccess.js';
import { requireCustomer } from '../loadCustomer.js';
import { toldInBoth } from './describeSupportAccess.js';

/** Asks the admins of an account to let the one who asks, and nobody else, look inside it for some hours. */
export const requestSupportAccess = vendorCommand({
  name: 'requestSupportAccess',
  input: RequestSupportAccess,
  prepare: () => ({ generated: { id: newId('sup') } }),

  async load(customers, { accountId }) {
    const [customer, pending] = await Promise.all([
      customers.byId(accountId),
      customers.pendingSupportAccesses(accountId),
    ]);
    return { customer, pending };
  },

  decide({ input: { accountId, reason, hours }, account: vendor, generated, loaded, actor, now }) {
    const customer = requireCustomer(loaded.customer);
    if (actor.kind !== 'admin') throw new Forbidden('Only a person looks inside an account.');
    const before = loaded.pending.filter(({ personId }) => personId === actor.personId);
    if (before.some((access) => isSupportPending(access, now))) {
      throw new Conflict(`You have asked to look inside ${customer.name} already, or may.`);
    }
    const access: SupportAccessRecord = {
      id: generated.id,
      version: 1,
      accountId,
      vendorId: vendor.id,
      reason,
      hours,
      adminId: actor.id,
      adminName: actor.name,
      personId: actor.personId,
      state: 'REQUESTED',
      requestedAt: now,
      openedBy: null,
      openedAt: null,
      endsAt: null,
      sessionId: null,
      closedBy: null,
      closedAt: null,
    };
    const changes = [
      { field: 'supportAccess', before: null, after: `${actor.name}: REQUESTED` },
      { field: 'hours', before: null, after: hours },
      { field: 'reason', before: null, after: reason },
    ];
    return {
      writes: [
        // What time ended makes room for another.
        ...before.map(({ id, version }) => ({
          update: 'supportAccesses' as const,
          id,
          version,
          set: { state: 'CLOSED' as const },
        })),
        { insert: 'supportAccesses', row: access },
        { insert: 'outbox', row: eventNotice('SUPPORT_ACCESS_REQUESTED', access, now) },
      ],
      ...toldInBoth({ ...access, accountName: customer.name }, vendor, changes),
      result: { supportAccessId: access.id },
    };
  },
});
