import { useQuery } from '@apollo/client/react';
import { NeighboursDocument } from '../../api/__generated__/graphql';
import { type QueueSearch, queueFilterVariables, queueOrder } from '../queue/queueSearch';

/** Where one stands in a list of requests, by the ids of those before and after. */
export interface Neighbours {
  first: string | undefined;
  previous: string | undefined;
  next: string | undefined;
  /** From 1; nothing for a request that is not in the list (any more). */
  position: number | undefined;
  count: number;
}

/**
 * The requests around one in the list that it was come to from. By number and not by place: one that was just decided is
 * in the list no more, and still has a next.
 */
export function useNeighbours(searchParams: QueueSearch, number?: number): Neighbours {
  const variables = queueFilterVariables(searchParams);
  const { data } = useQuery(NeighboursDocument, { variables, fetchPolicy: 'cache-and-network' });
  const nodes = data?.changeRequests.nodes ?? [];
  const [first] = nodes;
  if (number === undefined) {
    return { first: first?.id, previous: undefined, next: undefined, position: undefined, count: nodes.length };
  }
  const direction = queueOrder(searchParams) === 'newest' ? -1 : 1;
  const after = nodes.filter((node) => (node.number - number) * direction > 0);
  const before = nodes.filter((node) => (node.number - number) * direction < 0);
  const index = nodes.findIndex((node) => node.number === number);
  return {
    first: first?.id,
    // The last one's next is the first of those that were skipped.
    next: (after[0] ?? before[0])?.id,
    previous: before.at(-1)?.id,
    position: index < 0 ? undefined : index + 1,
    count: nodes.length,
  };
}
