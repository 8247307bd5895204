import { resendInvitation } from '../../admins/commands/resendInvitation.js';
import { deliverInvitation } from '../../admins/flows/deliverInvitation.js';
import { loadRequester } from '../../changes/commands/requester.js';
import { execute } from '../../execution/execute.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Acting } from './kind.js';

/**
 * An invitation that waited for approval: its first link was shown to no one, so that a new one is drawn and mailed in
 * the requester's name. By mail only: opening the link proves access to the mailbox.
 */
export const invitationApproved: Acting = {
  async act(services, { accountId, subjectId }, now) {
    const { store, seal } = services;
    const reads = store.within(accountId);
    const request = await reads.changes.byId(subjectId);
    const requester = request && (await loadRequester(reads, request));
    if (!requester) return true;
    // The requester passed step-up when they asked, and the approver when they approved.
    const actor = { ...requester.actor, secondFactorAt: now, maySkipStepUp: true };
    const context = { store, seal, actor, accountId, address: '', now: () => now };
    try {
      const answer = await execute(resendInvitation, { id: request.subjectId }, context);
      if (answer.outcome !== 'APPLIED') return true;
      return (await deliverInvitation(answer, services)).delivery !== 'FAILED';
    } catch (refusal) {
      // It was accepted, revoked or resent by hand in the meantime.
      if (refusal instanceof Refusal) return true;
      throw refusal;
    }
  },
};
