import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';

interface Stretch<Row> {
  nodes: Row[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

type Variables = { first?: number | null; after?: string | null };

/** All of a list of which an account has some hundreds at most, fetched a hundred at a time. */
export function useWholeList<Name extends string, Row>(
  document: TypedDocumentNode<Record<Name, Stretch<Row>>, Variables>,
  name: Name,
) {
  const { data, error, loading, fetchMore, refetch } = useQuery(document as TypedDocumentNode, {
    variables: { first: 100 },
  });
  const [failure, setFailure] = useState<unknown>();
  const stretch = (data as Record<Name, Stretch<Row>> | undefined)?.[name];
  const next = stretch?.pageInfo.hasNextPage ? stretch.pageInfo.endCursor : undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `fetchMore` is new with each render.
  useEffect(() => {
    if (!next) return;
    fetchMore({
      variables: { after: next },
      updateQuery: (before, { fetchMoreResult: more }) => {
        const [sofar, rest] = [before, more] as Record<Name, Stretch<Row>>[];
        if (!sofar || !rest) return before;
        return { ...rest, [name]: { ...rest[name], nodes: [...sofar[name].nodes, ...rest[name].nodes] } };
      },
    }).catch(setFailure);
  }, [next]);

  return {
    // A list that is cut off would be taken for all that there is.
    data: failure ? undefined : stretch?.nodes,
    error: error ?? failure,
    loading: loading || Boolean(next),
    refetch() {
      setFailure(undefined);
      return refetch();
    },
  };
}
