import { z } from 'zod';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { notice } from '../../notices/model/notice.js';
import { askedBy, requestStateAt, requestSubject } from '../model/changeRequest.js';

/** Records that a request expired without a decision. It ended by itself at its expiry; this notifies and audits it. */
export const expireChangeRequest = command({
  name: 'expireChangeRequest',
  input: z.object({ id: z.string() }),

  async load(reads, { id }) {
    return { request: await reads.changes.byId(id) };
  },

  decide({ loaded: { request }, now }) {
    if (!request) throw new NotFound('change request');
    if (request.state !== 'OPEN' || requestStateAt(request, now) !== 'EXPIRED') {
      throw new Conflict('This request has not expired.');
    }
    const { id, version, expiresAt } = request;
    return {
      writes: [
        { update: 'changeRequests', id, version, set: { state: 'EXPIRED', decidedAt: expiresAt } },
        { insert: 'outbox', row: notice('CHANGE_DECIDED', request, now) },
      ],
      subject: requestSubject(request),
      asked: askedBy(request),
      changes: [{ field: 'requestState', before: 'OPEN', after: 'EXPIRED' }],
      changeRequestId: id,
      result: { changeRequestId: id },
    };
  },
});
