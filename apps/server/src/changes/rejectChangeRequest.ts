import { RejectChangeRequest } from '@countersign/schema';
import { command } from '../kernel/command.js';
import { NotFound } from '../kernel/refusal.js';
import { notice } from '../notices/notice.js';
import { subjectOf } from './changeRequest.js';
import { person } from './inner.js';
import { mayDecide } from './mayDecide.js';
import { open } from './open.js';
import { loadRests } from './standing.js';
import { castVote } from './vote.js';

/** One word against is enough. */
export const rejectChangeRequest = command({
  name: 'rejectChangeRequest',
  input: RejectChangeRequest,

  async load(reads, { id }, _kept, registry) {
    const request = await reads.changes.byId(id);
    return { request, rests: request && (await loadRests(reads, request, registry)) };
  },

  decide({ input, loaded: { request: found, rests }, actor, now }) {
    person(actor);
    const request = open(found, input.expectedVersion, now);
    if (!rests) throw new NotFound('change request');
    mayDecide(request, rests, actor);
    const { id, version } = request;
    const set = { state: 'REJECTED' as const, reason: input.reason, decidedAt: now, kept: null };
    return {
      writes: [
        { update: 'changeRequests', id, version, set },
        castVote(request, actor, 'REJECT', input.reason, now),
        { insert: 'outbox', row: notice('CHANGE_DECIDED', request, now) },
      ],
      subject: subjectOf(request),
      changes: [{ field: 'reason', before: null, after: input.reason }],
      changeRequestId: id,
      result: { changeRequestId: id },
    };
  },
});
