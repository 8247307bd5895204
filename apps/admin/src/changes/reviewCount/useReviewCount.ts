import { useQuery } from '@apollo/client/react';
import { ReviewCountDocument } from '../../api/__generated__/graphql';
import { useViewer } from '../../viewer/viewer';

const pollInterval = 10_000;

/**
 * The number of requests that wait for the viewer's review. Only the badge in the navigation polls, for all who show the
 * count, and only while the page is visible.
 */
export function useReviewCount({ polls = false } = {}): number {
  const { privileges, looksUntil } = useViewer();
  const { data } = useQuery(ReviewCountDocument, {
    skip: privileges.length === 0 || Boolean(looksUntil),
    fetchPolicy: 'cache-first',
    context: { background: true },
    pollInterval: polls ? pollInterval : 0,
    skipPollAttempt: () => document.hidden,
  });
  return data?.changeRequestsToReview ?? 0;
}
