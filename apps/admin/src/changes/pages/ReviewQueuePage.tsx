import { useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { ChangeRequestsDocument } from '../../api/__generated__/graphql';
import { Loaded } from '../../ui/Loaded';
import { PageHeader } from '../../ui/PageHeader';
import { Pager } from '../../ui/Pager';
import { RowsSkeleton } from '../../ui/RowsSkeleton';
import { usePageSize } from '../../ui/usePageSize';
import { ApproveTogether } from '../queue/ApproveTogether';
import { EmptyQueue } from '../queue/EmptyQueue';
import { OwnRequests } from '../queue/OwnRequests';
import { QueueFilters } from '../queue/QueueFilters';
import { queueVariables } from '../queue/queueSearch';
import { RequestList } from '../queue/RequestList';
import { StartReviewing } from '../queue/StartReviewing';

const route = getRouteApi('/signed-in/review');

export function ReviewQueuePage() {
  const searchParams = route.useSearch();
  const navigate = route.useNavigate();
  const [pageSize] = usePageSize();
  const query = useQuery(ChangeRequestsDocument, {
    variables: queueVariables(searchParams, pageSize),
    context: { background: true },
    pollInterval: 15_000,
    skipPollAttempt: () => document.hidden,
  });
  return (
    <>
      <PageHeader
        title="Review"
        description="Changes that take effect once another admin has looked at them and approved."
        actions={<StartReviewing searchParams={searchParams} />}
      />
      <QueueFilters
        searchParams={searchParams}
        onChange={({ after, before, ...place }) => navigate({ search: place, replace: true })}
      />
      <Loaded query={query} skeleton={<RowsSkeleton rows={5} />} keepsPrevious>
        {({ changeRequests: { nodes, pageInfo } }) =>
          nodes.length > 0 ? (
            <>
              {!searchParams.view && <ApproveTogether requests={nodes} />}
              <RequestList requests={nodes} searchParams={searchParams} stale={query.loading && !query.data} />
              <Pager
                pageInfo={pageInfo}
                onMove={(to) => navigate({ search: ({ after, before, ...kept }) => ({ ...kept, ...to }) })}
              />
            </>
          ) : (
            <EmptyQueue searchParams={searchParams} />
          )
        }
      </Loaded>
      {!searchParams.view && <OwnRequests />}
    </>
  );
}
