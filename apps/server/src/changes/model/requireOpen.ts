import { assertVersion } from '../../kernel/assertVersion.js';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { type ChangeRequest, requestStateAt } from './changeRequest.js';

const endedMessages = {
  APPLIED: 'This change has already been approved and applied.',
  REJECTED: 'This change has already been rejected.',
  WITHDRAWN: 'This change was withdrawn by its requester.',
  EXPIRED: 'This request has expired without a decision.',
  SUPERSEDED: 'Something that this request depends on has changed, so it was superseded.',
};

/**
 * A request that is open, in the version that the actor saw.
 * @throws NotFound, or Conflict when it has ended or is not in the version that was shown
 */
export function requireOpen(request: ChangeRequest | undefined, expectedVersion: number, now: number): ChangeRequest {
  if (!request) throw new NotFound('change request');
  const state = requestStateAt(request, now);
  if (state !== 'OPEN') throw new Conflict(endedMessages[state]);
  assertVersion(
    request.version,
    expectedVersion,
    'This request has changed since you looked at it. Look again, then decide.',
  );
  return request;
}
