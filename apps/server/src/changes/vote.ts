import type { AdminActor } from '../kernel/actor.js';
import type { Write } from '../kernel/plan.js';
import type { ChangeRequestRecord, ChangeVoteRecord } from './changeRequest.js';

/** One admin's word on a request. */
export const castVote = (
  request: ChangeRequestRecord,
  actor: AdminActor,
  vote: ChangeVoteRecord['vote'],
  reason: string,
  now: number,
): Write => ({
  insert: 'changeVotes',
  row: { requestId: request.id, personId: actor.personId, adminId: actor.id, name: actor.name, vote, reason, at: now },
});
