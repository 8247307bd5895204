import type { Admin } from '../../admins/model/admin.js';
import type { Write } from '../../model/plan.js';
import type { ChangeRequest, ChangeVoteRecord } from '../model/changeRequest.js';

/** One admin's vote on a request; a second vote replaces the first. */
export function castVote(
  { id: requestId, votes }: ChangeRequest,
  { id: adminId, personId, name }: Admin,
  vote: ChangeVoteRecord['vote'],
  reason: string,
  at: number,
): Write {
  const cast = { adminId, name, vote, reason, at };
  return votes.some((earlier) => earlier.personId === personId)
    ? { amend: 'changeVotes', key: { requestId, personId }, set: cast }
    : { insert: 'changeVotes', row: { requestId, personId, ...cast } };
}
