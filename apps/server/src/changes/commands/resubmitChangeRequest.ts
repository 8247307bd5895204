import { ShownChangeRequest } from '@countersign/schema';
import { assertVersion } from '../../kernel/assertVersion.js';
import { newId } from '../../kernel/newId.js';
import { Conflict, Forbidden, NotFound } from '../../kernel/refusal.js';
import { changesNothing, patientCommand } from '../../model/command.js';
import { type ChangeRequestRecord, requestStateAt, requestSubject } from '../model/changeRequest.js';
import { loadPendingCommand } from './pendingCommand.js';
import { responsiblePersonId } from './requester.js';
import { submitForApproval } from './submitForApproval.js';

/** Requests the same change again, on the current state: a new request, which needs every approval anew. */
export const resubmitChangeRequest = patientCommand({
  name: 'resubmitChangeRequest',
  input: ShownChangeRequest,
  prepare: () => ({ generated: { id: newId('cr') } }),

  async load(reads, { id }, context) {
    const request = await reads.changes.byId(id);
    if (!request) throw new NotFound('change request');
    const [lastNumber, pending] = await Promise.all([
      reads.changes.lastNumber(),
      loadPendingCommand(reads, request, context),
    ]);
    return { request, lastNumber, pending };
  },

  async decide({ input, account, generated, loaded: { request, lastNumber, pending }, actor, now }) {
    if (actor.kind !== 'admin' && actor.kind !== 'client') throw new NotFound('account');
    if (request.requesterPersonId !== responsiblePersonId(actor))
      throw new Forbidden('Only the one who asked can ask again.');
    const state = requestStateAt(request, now);
    if (state !== 'OPEN' && state !== 'SUPERSEDED' && state !== 'EXPIRED') {
      throw new Conflict('This request was decided on. Ask for the change anew.');
    }
    const changed = 'This request has changed since you looked at it. Look again.';
    assertVersion(request.version, input.expectedVersion, changed);
    if (request.replacedBy !== null) throw new Conflict(changed);
    const obstacle = pending.obstacle(actor);
    if (obstacle) throw new Forbidden(obstacle);

    const decision = await pending.decide(actor, now);
    if (changesNothing(decision))
      throw new Conflict('It is so by now, all that was asked for: there is nothing to ask again.');
    const submitted = submitForApproval({
      id: generated.id,
      number: lastNumber + 1,
      command: request.command,
      input: pending.input,
      generated: request.generated,
      decision,
      account,
      actor,
      comment: request.comment,
      now,
    });
    const { id, version } = request;
    const reason = request.reason || 'It was asked for again, on what had changed.';
    const set = {
      state: 'SUPERSEDED' as const,
      reason,
      replacedBy: generated.id,
      decidedAt: request.decidedAt ?? now,
      generated: null,
    } satisfies Partial<ChangeRequestRecord>;
    return {
      ...submitted,
      writes: [{ update: 'changeRequests', id, version, set }, ...submitted.writes],
      each: [
        { subject: requestSubject(request), changes: [{ field: 'requestState', before: state, after: set.state }] },
      ],
    };
  },
});
