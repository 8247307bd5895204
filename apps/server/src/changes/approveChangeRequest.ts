import { ApproveChangeRequest } from '@countersign/schema';
import { command, type Decision } from '../kernel/command.js';
import { Conflict } from '../kernel/refusal.js';
import { notice } from '../notices/notice.js';
import { approversNeeded } from './approversNeeded.js';
import { subjectOf } from './changeRequest.js';
import { decider, loadDeciding } from './deciding.js';
import { approvers, restGuards, standing } from './standing.js';
import { supersede } from './supersede.js';
import { castVote } from './vote.js';

/**
 * The second admin's word. With the last one that is needed, the change takes effect in the same commit, decided anew on
 * what is true now; when that is no longer what was shown, the request is superseded instead.
 */
export const approveChangeRequest = command({
  name: 'approveChangeRequest',
  input: ApproveChangeRequest,

  load: (reads, { id }, _kept, registry) => loadDeciding(reads, id, registry),

  decide({ input, loaded: { request, rests }, actor, now }): Decision<{ changeRequestId: string }> {
    const admin = decider({ request, rests }, input.expectedVersion, actor, now);
    const approved = approvers(request, rests);
    const others = approved.filter(({ personId }) => personId !== admin.personId);
    const vote = castVote(request, admin, 'APPROVE', '', now);
    if (others.length + 1 < approversNeeded(request, rests.account.settings)) {
      if (others.length < approved.length) throw new Conflict('You approved this already. It waits for somebody else.');
      return {
        // Nobody's word counts who is shut out at this moment; and it may be the last one, once the policy asks for fewer.
        expects: [
          { guard: 'accounts', id: rests.account.id, version: rests.account.version },
          { guard: 'admins', id: admin.id, version: admin.version },
        ],
        writes: [{ update: 'changeRequests', id: request.id, version: request.version, set: {} }, vote],
        subject: subjectOf(request),
        changes: [],
        changeRequestId: request.id,
        result: { changeRequestId: request.id },
      };
    }

    // Also with a word that was given before: whoever else gave one may have been shut out then, and let in again since.
    const fresh = standing(request, rests, now);
    if ('because' in fresh) return supersede(request, fresh.because, now);
    return {
      expects: [...(fresh.decision.expects ?? []), ...restGuards(request, rests, fresh.requester, [...others, admin])],
      writes: [
        {
          update: 'changeRequests',
          id: request.id,
          version: request.version,
          set: { state: 'APPLIED', decidedAt: now, kept: null },
        },
        vote,
        { insert: 'outbox', row: notice('CHANGE_DECIDED', request, now) },
        // The link that was told to nobody is gone: another is drawn, and mailed.
        ...(request.command === 'inviteAdmin'
          ? [{ insert: 'outbox' as const, row: notice('INVITATION_APPROVED', request, now) }]
          : []),
        ...fresh.decision.writes,
      ],
      subject: subjectOf(request),
      changes: [],
      changeRequestId: request.id,
      applies: [{ action: request.command, actor: fresh.requester.actor, decision: fresh.decision }],
      result: { changeRequestId: request.id },
    };
  },
});
