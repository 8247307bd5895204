import { useQuery } from '@apollo/client/react';
import { ManagersDocument } from '../../api/__generated__/graphql';

const formatCount = (count: number) => (count === 1 ? 'one' : String(count));

/** Why the account has too few admins for this many approvers, as a sentence to show; undefined when it has enough. */
export function useMissingApprovers(approvers: number): string | undefined {
  const { data } = useQuery(ManagersDocument);
  if (!data) return undefined;
  const approverCandidates = data.admins.nodes.filter(
    ({ state, privileges }) => state === 'ACTIVE' && privileges.includes('MANAGE_USERS'),
  ).length;
  const needed = approvers + 1;
  if (approverCandidates >= needed) return undefined;
  return `This needs at least ${needed} admins who may manage users, and the account has ${formatCount(approverCandidates)}.`;
}
