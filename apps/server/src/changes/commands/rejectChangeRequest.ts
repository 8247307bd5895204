import { RejectChangeRequest } from '@countersign/schema';
import { command } from '../../model/command.js';
import { notice } from '../../notices/model/notice.js';
import { askedBy, type ChangeRequestRecord, requestSubject } from '../model/changeRequest.js';
import { loadReview, requireReviewer } from './review.js';
import { castVote } from './vote.js';

/** One rejection ends a request. */
export const rejectChangeRequest = command({
  name: 'rejectChangeRequest',
  input: RejectChangeRequest,

  load: (reads, { id }, context) => loadReview(reads, id, context),

  decide({ input, loaded: { request, current }, actor, now }) {
    const admin = requireReviewer({ request, current }, input.expectedVersion, actor, now);
    const { id, version } = request;
    const set: Partial<ChangeRequestRecord> = {
      state: 'REJECTED',
      reason: input.reason,
      decidedAt: now,
      generated: null,
    };
    return {
      writes: [
        { update: 'changeRequests', id, version, set },
        castVote(request, admin, 'REJECT', input.reason, now),
        { insert: 'outbox', row: notice('CHANGE_DECIDED', request, now) },
      ],
      subject: requestSubject(request),
      asked: askedBy(request),
      changes: [{ field: 'reason', before: null, after: input.reason }],
      changeRequestId: id,
      result: { changeRequestId: id },
    };
  },
});
