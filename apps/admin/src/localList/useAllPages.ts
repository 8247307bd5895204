import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';

interface Connection<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

type Variables = { first?: number | null; after?: string | null };

/** All rows of a connection, fetched a hundred at a time. For lists of some hundreds at most. */
export function useAllPages<Name extends string, Row>(
  document: TypedDocumentNode<Record<Name, Connection<Row>>, Variables>,
  name: Name,
) {
  const { data, error, loading, fetchMore, refetch } = useQuery(document as TypedDocumentNode, {
    variables: { first: 100 },
  });
  const [failure, setFailure] = useState<unknown>();
  const connection = (data as Record<Name, Connection<Row>> | undefined)?.[name];
  const next = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `fetchMore` is new with each render.
  useEffect(() => {
    if (!next) return;
    fetchMore({
      variables: { after: next },
      updateQuery: (before, { fetchMoreResult: more }) => {
        const [previous, rest] = [before, more] as Record<Name, Connection<Row>>[];
        if (!previous || !rest) return before;
        return { ...rest, [name]: { ...rest[name], nodes: [...previous[name].nodes, ...rest[name].nodes] } };
      },
    }).catch(setFailure);
  }, [next]);

  return {
    // No partial list: it would be mistaken for the complete one.
    data: failure ? undefined : connection?.nodes,
    error: error ?? failure,
    loading: loading || Boolean(next),
    refetch() {
      setFailure(undefined);
      return refetch();
    },
  };
}
