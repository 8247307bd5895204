import { ShownChangeRequest } from '@countersign/schema';
import { Conflict } from '../../kernel/refusal.js';
import { type Decision, patientCommand } from '../../model/command.js';
import { applyVote } from './applyVote.js';
import { validApprovers } from './revalidate.js';
import { loadReview, requireConfirmer } from './review.js';

/**
 * The confirmation of the person in whose name a program asked that they want the change. Otherwise the program's
 * operator could request as that person and approve as themselves. A confirmation does not count as an approval.
 */
export const confirmChangeRequest = patientCommand({
  name: 'confirmChangeRequest',
  input: ShownChangeRequest,

  load: (reads, { id }, context) => loadReview(reads, id, context),

  async decide({ input, loaded: review, actor, now }): Promise<Decision<{ changeRequestId: string }>> {
    const { request, current } = review;
    const by = requireConfirmer(review, input.expectedVersion, actor, now);
    if (request.confirmedAt !== null) throw new Conflict('You confirmed this already. It waits for another admin.');
    return applyVote(review, { by, approved: validApprovers(request, current), confirmedAt: now, writes: [] }, now);
  },
});
