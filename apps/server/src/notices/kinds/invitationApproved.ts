import { CreateAccount, InviteAccountAdmin } from '@countersign/schema';
import { loadAccount } from '../../accounts/commands/loadAccount.js';
import { resendInvitation } from '../../admins/commands/resendInvitation.js';
import { deliverInvitation } from '../../admins/flows/deliverInvitation.js';
import { loadRequester } from '../../changes/commands/requester.js';
import type { ChangeRequestRecord } from '../../changes/model/changeRequest.js';
import { resendAccountInvitation } from '../../customers/commands/resendAccountInvitation.js';
import { type Context, execute } from '../../execution/execute.js';
import { Refusal } from '../../kernel/refusal.js';
import { requireVendor } from '../../model/vendorAccount.js';
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
      const answer =
        request.command === 'inviteAdmin'
          ? await execute(resendInvitation, { id: request.subjectId }, context)
          : await resendIntoAccount(request, context);
      if (answer?.outcome !== 'APPLIED') return true;
      return (await deliverInvitation(answer, services)).delivery !== 'FAILED';
    } catch (refusal) {
      // It was accepted, revoked or resent by hand in the meantime.
      if (refusal instanceof Refusal) return true;
      throw refusal;
    }
  },
};

/** Of an invitation into a customer's account, the request is about the account, and names whom it invites. */
async function resendIntoAccount({ input, subjectId: id }: ChangeRequestRecord, context: Context) {
  const { store, accountId } = context;
  const asked = InviteAccountAdmin.safeParse(input).data ?? CreateAccount.safeParse(input).data;
  const vendor = requireVendor(await loadAccount(store.within(accountId)));
  const people = await store.acrossAccounts(vendor).peopleOf(id);
  const invited = people.find(({ email }) => email === asked?.adminEmail);
  return invited && execute(resendAccountInvitation, { id, adminId: invited.id }, context);
}
