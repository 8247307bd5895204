import { ShownChangeRequest } from '@countersign/schema';
import { Conflict } from '../../kernel/refusal.js';
import { type Decision, patientCommand } from '../../model/command.js';
import { applyVote, isStillPending } from './applyVote.js';
import { validApprovers } from './revalidate.js';
import { loadReview, requireReviewer } from './review.js';
import { castVote } from './vote.js';

/** The approval of another admin. */
export const approveChangeRequest = patientCommand({
  name: 'approveChangeRequest',
  input: ShownChangeRequest,

  load: (reads, { id }, context) => loadReview(reads, id, context),

  async decide({ input, loaded: review, actor, now }): Promise<Decision<{ changeRequestId: string }>> {
    const { request, current } = review;
    const admin = requireReviewer(review, input.expectedVersion, actor, now);
    const before = validApprovers(request, current);
    const others = before.filter(({ personId }) => personId !== admin.personId);
    const approved = [...others, admin];
    const { confirmedAt } = request;
    if (others.length < before.length && isStillPending(review, { approved, confirmedAt })) {
      throw new Conflict('You have already approved this. It waits for another admin.');
    }
    const writes = [castVote(request, admin, 'APPROVE', '', now)];
    return applyVote(review, { by: admin, approved, confirmedAt, writes }, now);
  },
});
