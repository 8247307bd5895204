import type { Write } from '../../model/plan.js';
import type { ChangeVoteRecord } from '../model/changeRequest.js';

/**
 * Makes the votes of one person another's, where the two are found to be one. Of two on one request, the vote stays
 * that was cast by the place which the account still has.
 */
export function joinVotes(votes: readonly ChangeVoteRecord[], from: string, into: string): Write[] {
  const of = (personId: string) => votes.filter((vote) => vote.personId === personId);
  const twice = new Set(of(into).map(({ requestId }) => requestId));
  return of(from).flatMap(({ requestId }): Write[] => [
    ...(twice.has(requestId) ? [{ remove: 'changeVotes' as const, key: { requestId, personId: into } }] : []),
    { amend: 'changeVotes', key: { requestId, personId: from }, set: { personId: into } },
  ]);
}
