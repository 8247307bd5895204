import { resendInvitation } from '../../admins/commands/resendInvitation.js';
import { deliverInvitation } from '../../admins/flows/deliverInvitation.js';
import { loadRequester } from '../../changes/commands/requester.js';
import { execute } from '../../execution/execute.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Acting } from './kind.js';

/**
 * An invitation that waited: the link that was drawn when it was asked for was told to nobody, so that another is drawn
 * and mailed, in the name of the one who asked. By mail alone: whoever opens it has shown whose mailbox it is.
 */
export const invitationApproved: Acting = {
  async act(services, { accountId, subjectId }, now) {
    const { store, seal } = services;
    const reads = store.within(accountId);
    const request = await reads.changes.byId(subjectId);
    const requester = request && (await loadRequester(reads, request));
    if (!requester) return true;
    // They proved that it was them when they asked, and somebody else did when they approved.
    const actor = { ...requester.actor, secondFactorAt: now, maySkipStepUp: true };
    const context = { store, seal, actor, accountId, address: '', now: () => now };
    try {
      const answer = await execute(resendInvitation, { id: request.subjectId }, context);
      if (answer.outcome !== 'APPLIED') return true;
      return (await deliverInvitation(answer, services)).delivery !== 'FAILED';
    } catch (refusal) {
      // It was accepted, revoked or sent again by hand in the meantime.
      if (refusal instanceof Refusal) return true;
      throw refusal;
    }
  },
};
