import { useQuery } from '@apollo/client/react';
import { type ChangeRequestRowFragment, DecidedSinceDocument } from '../../api/__generated__/graphql';
import { useViewer } from '../../viewer/viewer';

/** The viewer's own requests that somebody else decided from a moment on. Only the badge in the navigation polls. */
export function useDecided(since: string, { polls = false } = {}): ChangeRequestRowFragment[] {
  const { privileges, looksUntil } = useViewer();
  const { data } = useQuery(DecidedSinceDocument, {
    variables: { since },
    skip: privileges.length === 0 || Boolean(looksUntil),
    fetchPolicy: polls ? 'cache-and-network' : 'cache-first',
    context: { background: true },
    pollInterval: polls ? 10_000 : 0,
    skipPollAttempt: () => document.hidden,
  });
  // What they withdrew they know.
  return data?.changeRequests.nodes.filter(({ state }) => state !== 'WITHDRAWN') ?? [];
}
