import { ShownChangeRequest } from '@countersign/schema';
import { Forbidden } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { subjectOf } from '../model/changeRequest.js';
import { open } from '../model/open.js';
import { eyesOf } from './requester.js';

/** The requester's second thought. */
export const withdrawChangeRequest = command({
  name: 'withdrawChangeRequest',
  input: ShownChangeRequest,

  async load(reads, { id }) {
    return { request: await reads.changes.byId(id) };
  },

  decide({ input, loaded, actor, now }) {
    const request = open(loaded.request, input.expectedVersion, now);
    if (request.requesterPersonId !== eyesOf(actor)) {
      throw new Forbidden('Only the one who asked can withdraw: reject it instead.');
    }
    const { id, version } = request;
    return {
      writes: [{ update: 'changeRequests', id, version, set: { state: 'WITHDRAWN', decidedAt: now, kept: null } }],
      subject: subjectOf(request),
      changes: [],
      changeRequestId: id,
      result: { changeRequestId: id },
    };
  },
});
