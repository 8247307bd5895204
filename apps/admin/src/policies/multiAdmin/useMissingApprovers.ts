import { ManagersDocument } from '../../api/__generated__/graphql';
import { useAllPages } from '../../localList/useAllPages';

const formatCount = (count: number) => (count === 1 ? 'one' : String(count));

/** Why the account has too few admins for this many approvers, as a sentence to show; undefined when it has enough. */
export function useMissingApprovers(approvers: number): string | undefined {
  const { data: admins, loading } = useAllPages(ManagersDocument, 'admins');
  if (!admins || loading) return undefined;
  const approverCandidates = admins.filter(
    ({ state, privileges }) => state === 'ACTIVE' && privileges.includes('MANAGE_USERS'),
  ).length;
  const needed = approvers + 1;
  if (approverCandidates >= needed) return undefined;
  return `This needs at least ${needed} admins who may manage users, and the account has ${formatCount(approverCandidates)}.`;
}
