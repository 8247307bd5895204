import { EnterAccount } from '@countersign/schema';
import { Conflict, Forbidden, NotFound } from '../../../kernel/refusal.js';
import { vendorCommand } from '../../../model/vendorCommand.js';
import { isSupportOpen } from '../../model/supportAccess.js';
import { requireSupportAccess, toldInBoth } from './describeSupportAccess.js';

/** Looks inside an account, in this session, by an access that is open for the one who enters. */
export const enterAccount = vendorCommand({
  name: 'enterAccount',
  input: EnterAccount,
  load: async (customers, { id }) => ({ access: await customers.supportAccessById(id) }),

  decide({ account: vendor, loaded, actor, now }) {
    const access = requireSupportAccess(loaded.access);
    if (actor.kind !== 'admin' || !actor.session) throw new Forbidden('Only a person looks inside an account.');
    if (access.personId !== actor.personId) throw new NotFound('support access');
    if (!isSupportOpen(access, now)) throw new Conflict(`${access.accountName} is not open to you.`);
    const { id, version } = access;
    return {
      // In another session they look no longer.
      writes: [{ update: 'supportAccesses', id, version, set: { sessionId: actor.session.id } }],
      ...toldInBoth(access, vendor, []),
      // Whoever looks inside in this session already goes on.
      ...(access.sessionId === actor.session.id ? {} : { hasEffect: true as const }),
      result: { supportAccessId: id },
    };
  },
});
