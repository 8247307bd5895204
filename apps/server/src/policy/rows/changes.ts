import { approveChangeRequest } from '../../changes/commands/approveChangeRequest.js';
import { confirmChangeRequest } from '../../changes/commands/confirmChangeRequest.js';
import { expireChangeRequest } from '../../changes/commands/expireChangeRequest.js';
import { rejectChangeRequest } from '../../changes/commands/rejectChangeRequest.js';
import { resubmitChangeRequest } from '../../changes/commands/resubmitChangeRequest.js';
import { supersedeChangeRequest } from '../../changes/commands/supersedeChangeRequest.js';
import { withdrawChangeRequest } from '../../changes/commands/withdrawChangeRequest.js';
import { needsConfirmation } from '../../changes/model/changeRequest.js';
import { row } from '../row.js';

export const changes = {
  // A reviewer needs the privileges of the change itself: changes/commands/review.ts checks this table for it.
  approveChangeRequest: row(approveChangeRequest, {
    who: 'person',
    stepUp: true,
    waits: { never: 'It is the second admin’s decision itself.' },
  }),
  confirmChangeRequest: row(confirmChangeRequest, {
    who: 'person',
    stepUp: true,
    waits: { never: 'It is the confirmation of the person in whose name a program asked.' },
  }),
  rejectChangeRequest: row(rejectChangeRequest, {
    who: 'person',
    waits: { never: 'It only prevents a change.' },
  }),
  withdrawChangeRequest: row(withdrawChangeRequest, {
    who: 'admin',
    needs: [],
    waits: { never: 'It only prevents a change.' },
  }),
  // Resubmitting needs the step-up of the change itself. A person who resubmits a program's request in their own
  // session becomes its requester, so it also needs the step-up of a confirmation.
  resubmitChangeRequest: row(resubmitChangeRequest, {
    who: 'admin',
    needs: [],
    stepUp: (_, { request, pending }, actor) =>
      pending.requiresStepUp(actor) || (needsConfirmation(request) && actor.kind === 'admin'),
    waits: { never: 'It asks for a new review and applies nothing.' },
  }),
  expireChangeRequest: row(expireChangeRequest, {
    who: 'service',
    waits: { never: 'The time to approve the request is over.' },
  }),
  supersedeChangeRequest: row(supersedeChangeRequest, {
    who: 'service',
    waits: { never: 'It ends a request and applies nothing.' },
  }),
};
