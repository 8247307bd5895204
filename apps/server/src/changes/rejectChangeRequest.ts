import { RejectChangeRequest } from '@countersign/schema';
import { command } from '../kernel/command.js';
import { subjectOf } from './changeRequest.js';
import { loadInner, person } from './inner.js';
import { mayDecide } from './mayDecide.js';
import { open } from './open.js';
import { castVote } from './vote.js';

/** One word against is enough. */
export const rejectChangeRequest = command({
  name: 'rejectChangeRequest',
  input: RejectChangeRequest,

  async load(reads, { id }, _kept, registry) {
    const request = await reads.changes.byId(id);
    return { request, inner: request && (await loadInner(reads, request, registry)) };
  },

  decide({ input, loaded, actor, now }) {
    person(actor);
    const request = open(loaded.request, input.expectedVersion, now);
    mayDecide(request, loaded.inner, actor);
    const { id, version } = request;
    const set = { state: 'REJECTED' as const, reason: input.reason, decidedAt: now, kept: null };
    return {
      writes: [{ update: 'changeRequests', id, version, set }, castVote(request, actor, 'REJECT', input.reason, now)],
      subject: subjectOf(request),
      changes: [{ field: 'reason', before: null, after: input.reason }],
      changeRequestId: id,
      result: { changeRequestId: id },
    };
  },
});
