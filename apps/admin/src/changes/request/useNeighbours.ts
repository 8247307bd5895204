import { useQuery } from '@apollo/client/react';
import { NeighboursDocument } from '../../api/__generated__/graphql';
import { type QueueSearch, queueFilterVariables, queueOrder } from '../queue/queueSearch';

/** The position of a request in its queue, and the ids of its neighbours. */
export interface Neighbours {
  first: string | undefined;
  previous: string | undefined;
  next: string | undefined;
  /** Counts from 1; undefined for a request that is not, or no longer, in the list. */
  position: number | undefined;
  count: number;
}

/**
 * The neighbours of a request in its queue, found by number and not by index: a request that was just decided has left
 * the queue, and still has a next one.
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
    // After the last request, the next one is the first of those that were skipped.
    next: (after[0] ?? before[0])?.id,
    previous: before.at(-1)?.id,
    position: index < 0 ? undefined : index + 1,
    count: nodes.length,
  };
}
