import { DeclineSupportAccess } from '@countersign/schema';
import { Conflict, NotFound } from '../../../kernel/refusal.js';
import { command } from '../../../model/command.js';
import { eventNotice } from '../../../notices/model/notice.js';
import { supportAccessStateOf } from '../../model/supportAccess.js';
import { accessChanges, requireSupportAccess, toldInBoth } from './describeSupportAccess.js';

/** Does not let the one of the vendor's who asked look inside the account. */
export const declineSupportAccess = command({
  name: 'declineSupportAccess',
  input: DeclineSupportAccess,
  load: async (reads, { id }) => ({ access: await reads.supportAccesses.byId(id) }),

  decide({ account, loaded, actor, now }) {
    const access = requireSupportAccess(loaded.access);
    if (access.accountId !== account.id) throw new NotFound('support access');
    if (supportAccessStateOf(access, now) !== 'REQUESTED') throw new Conflict('Nobody asks for this any more.');
    const { id, version } = access;
    return {
      writes: [
        {
          update: 'supportAccesses',
          id,
          version,
          set: { state: 'DECLINED', closedBy: actor.name, closedAt: now },
        },
        { insert: 'outbox', row: eventNotice('SUPPORT_ACCESS_DECLINED', access, now) },
      ],
      ...toldInBoth(access, account, accessChanges(access, 'DECLINED')),
      result: { supportAccessId: id },
    };
  },
});
