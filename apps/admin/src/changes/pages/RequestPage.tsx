import { useApolloClient, useQuery } from '@apollo/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ChangeRequestDocument } from '../../api/__generated__/graphql';
import { Loaded } from '../../ui/Loaded';
import { PageSkeleton } from '../../ui/PageSkeleton';
import { RequestView } from '../request/RequestView';
import { useNeighbours } from '../request/useNeighbours';

const route = getRouteApi('/signed-in/review/$requestId');

export function RequestPage() {
  const { requestId } = route.useParams();
  const searchParams = route.useSearch();
  const apollo = useApolloClient();
  const query = useQuery(ChangeRequestDocument, { variables: { id: requestId } });
  const neighbours = useNeighbours(searchParams, query.data?.changeRequest.number);

  // Preloads the next request, so that paging does not wait.
  const { next } = neighbours;
  useEffect(() => {
    if (next) void apollo.query({ query: ChangeRequestDocument, variables: { id: next } }).catch(() => undefined);
  }, [apollo, next]);

  return (
    <Loaded query={query} skeleton={<PageSkeleton />}>
      {({ changeRequest }) => (
        // A new key for each request: a half-made decision on one is not carried over to the next.
        <RequestView
          key={changeRequest.id}
          request={changeRequest}
          searchParams={searchParams}
          neighbours={neighbours}
          onReload={() => query.refetch()}
        />
      )}
    </Loaded>
  );
}
