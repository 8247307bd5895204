import { assertVersion } from '../../kernel/assertVersion.js';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { type ChangeRequest, requestStateAt } from './changeRequest.js';

const endedMessages = {
  APPLIED: 'This change was approved and applied already.',
  REJECTED: 'This change was rejected already.',
  WITHDRAWN: 'This change was withdrawn by the one who asked for it.',
  EXPIRED: 'This request has expired: nobody decided in time.',
  SUPERSEDED: 'What this request rested on has changed, so it no longer stands.',
};

/**
 * A request that may be decided on, as the one who decides saw it.
 * @throws NotFound, or Conflict when it has ended or is not what was looked at
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
