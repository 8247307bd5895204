import type { Decision } from '../../model/command.js';
import { notice } from '../../notices/model/notice.js';
import { askedBy, type ChangeRequestRecord, requestSubject } from '../model/changeRequest.js';

/** Ends a request that no longer comes to what was shown, and applies nothing of it. */
export const supersede = (
  request: ChangeRequestRecord,
  reason: string,
  now: number,
): Decision<{ changeRequestId: string }> => ({
  writes: [
    {
      update: 'changeRequests',
      id: request.id,
      version: request.version,
      set: { state: 'SUPERSEDED', reason, decidedAt: now },
    },
    { insert: 'outbox', row: notice('CHANGE_DECIDED', request, now) },
  ],
  subject: requestSubject(request),
  asked: askedBy(request),
  changes: [{ field: 'requestState', before: 'OPEN', after: 'SUPERSEDED' }],
  changeRequestId: request.id,
  result: { changeRequestId: request.id },
});
