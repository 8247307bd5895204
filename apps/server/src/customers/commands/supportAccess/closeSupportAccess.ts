import { CloseSupportAccess } from '@countersign/schema';
import { Conflict } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { eventNotice } from '../../../notices/model/notice.js';
import { supportAccessStateOf } from '../../model/supportAccess.js';
import { accessChanges, requireSupportAccess, toldInBoth } from './describeSupportAccess.js';

/**
 * Ends what one of the vendor's may look at inside an account, from the very next request on: by the account, or by the
 * vendor, who withdraws so what was not answered yet.
 */
export const closeSupportAccess = command({
  name: 'closeSupportAccess',
  input: CloseSupportAccess,

  async load(reads, { id }) {
    const [access, account] = await Promise.all([reads.supportAccesses.byId(id), reads.account()]);
    return { access, side: account?.id === access?.vendorId ? ('vendor' as const) : ('account' as const) };
  },

  decide({ account, loaded: { access: found, side }, actor, now }) {
    const access = requireSupportAccess(found);
    const state = supportAccessStateOf(access, now);
    if (state !== 'OPEN' && (state !== 'REQUESTED' || side === 'account')) {
      throw new Conflict('It is not open any more.');
    }
    const after = state === 'OPEN' ? 'CLOSED' : 'WITHDRAWN';
    const { id, version } = access;
    return {
      writes: [
        { update: 'supportAccesses', id, version, set: { state: after, closedBy: actor.name, closedAt: now } },
        ...(after === 'CLOSED'
          ? [{ insert: 'outbox' as const, row: eventNotice('SUPPORT_ACCESS_CLOSED', access, now) }]
          : []),
      ],
      ...toldInBoth(access, account, accessChanges(access, after)),
      result: { supportAccessId: id },
    };
  },
});
