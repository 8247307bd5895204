import { useQuery } from '@apollo/client/react';
import { ToReviewDocument } from '../../api/__generated__/graphql';
import { useViewer } from '../../viewer/viewer';

const every = 10_000;

/**
 * How many requests wait for the viewer's word. It is asked again and again, by the one in the navigation for all who
 * show it, unless nobody looks at the page.
 */
export function useToReview({ keepsCurrent = false } = {}): number {
  const { privileges } = useViewer();
  const { data } = useQuery(ToReviewDocument, {
    skip: privileges.length === 0,
    fetchPolicy: 'cache-first',
    pollInterval: keepsCurrent ? every : 0,
    skipPollAttempt: () => document.hidden,
  });
  return data?.changeRequestsToReview ?? 0;
}
