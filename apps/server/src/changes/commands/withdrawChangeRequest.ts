import { ShownChangeRequest } from '@countersign/schema';
import { Forbidden } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { askedBy, requestSubject } from '../model/changeRequest.js';
import { requireOpen } from '../model/requireOpen.js';
import { responsiblePersonId } from './requester.js';

/** Withdraws a request, in the name of its requester. */
export const withdrawChangeRequest = command({
  name: 'withdrawChangeRequest',
  input: ShownChangeRequest,

  async load(reads, { id }) {
    return { request: await reads.changes.byId(id) };
  },

  decide({ input, loaded, actor, now }) {
    const request = requireOpen(loaded.request, input.expectedVersion, now);
    if (request.requesterPersonId !== responsiblePersonId(actor)) {
      throw new Forbidden('Only the one who asked can withdraw: reject it instead.');
    }
    const { id, version } = request;
    return {
      writes: [{ update: 'changeRequests', id, version, set: { state: 'WITHDRAWN', decidedAt: now, generated: null } }],
      subject: requestSubject(request),
      asked: askedBy(request),
      changes: [],
      hasEffect: true,
      changeRequestId: id,
      result: { changeRequestId: id },
    };
  },
});
