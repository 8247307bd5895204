import { decidesOnAdmins } from '@countersign/schema';
import { ManagersDocument } from '../../api/__generated__/graphql';
import { useAllPages } from '../../localList/useAllPages';
import { useViewer } from '../../viewer/viewer';

const formatCount = (count: number) => (count === 1 ? 'one' : String(count));

/** Why the account has too few admins for this many approvers, as a sentence to show; undefined when it has enough. */
export function useMissingApprovers(approvers: number): string | undefined {
  const { account } = useViewer();
  const { data: admins, loading } = useAllPages(ManagersDocument, 'admins');
  if (!admins || loading) return undefined;
  const approverCandidates = admins.filter(
    ({ state, privileges }) => state === 'ACTIVE' && decidesOnAdmins(privileges, account),
  ).length;
  const needed = approvers + 1;
  if (approverCandidates >= needed) return undefined;
  return `This needs at least ${needed} admins who may manage users or approve every change, and the account has ${formatCount(approverCandidates)}.`;
}
