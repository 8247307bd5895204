import { ShownChangeRequest } from '@countersign/schema';
import { Conflict } from '../../kernel/refusal.js';
import { command, type Decision } from '../../model/command.js';
import { decider, loadDeciding } from './deciding.js';
import { settle, stillWaits } from './settle.js';
import { approvers } from './standing.js';
import { castVote } from './vote.js';

/** The second admin's word. */
export const approveChangeRequest = command({
  name: 'approveChangeRequest',
  input: ShownChangeRequest,

  load: (reads, { id }, _kept, registry) => loadDeciding(reads, id, registry),

  decide({ input, loaded: deciding, actor, now }): Decision<{ changeRequestId: string }> {
    const { request, rests } = deciding;
    const admin = decider(deciding, input.expectedVersion, actor, now);
    const before = approvers(request, rests);
    const others = before.filter(({ personId }) => personId !== admin.personId);
    const approved = [...others, admin];
    const { confirmedAt } = request;
    if (others.length < before.length && stillWaits(deciding, { approved, confirmedAt })) {
      throw new Conflict('You approved this already. It waits for somebody else.');
    }
    const writes = [castVote(request, admin, 'APPROVE', '', now)];
    return settle(deciding, { by: admin, approved, confirmedAt, writes }, now);
  },
});
