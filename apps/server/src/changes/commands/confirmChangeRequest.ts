import { ShownChangeRequest } from '@countersign/schema';
import { Conflict } from '../../kernel/refusal.js';
import { command, type Decision } from '../../model/command.js';
import { confirmer, loadDeciding } from './deciding.js';
import { settle } from './settle.js';
import { approvers } from './standing.js';

/**
 * The word of the person in whose name a program asked: that it is they who want it. Whoever operates the program could
 * otherwise ask as them and approve as themselves. It is nobody's approval.
 */
export const confirmChangeRequest = command({
  name: 'confirmChangeRequest',
  input: ShownChangeRequest,

  load: (reads, { id }, _kept, registry) => loadDeciding(reads, id, registry),

  decide({ input, loaded: deciding, actor, now }): Decision<{ changeRequestId: string }> {
    const { request, rests } = deciding;
    const by = confirmer(deciding, input.expectedVersion, actor, now);
    if (request.confirmedAt !== null) throw new Conflict('You confirmed this already. It waits for another admin.');
    return settle(deciding, { by, approved: approvers(request, rests), confirmedAt: now, writes: [] }, now);
  },
});
