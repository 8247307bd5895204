import type { ChangeRequestFilter, ChangeRequestOrder, ChangeRequestState } from '../../api/__generated__/graphql';
import { requestStates } from '../../labels/requests';
import { oneOf, type Position, positionOf } from '../../searchParams/search';

export const views = ['mine', 'others', 'all'] as const;
const orders = ['newest', 'oldest'] as const;

/** What of the change requests is shown, as it stands in the address. Without a view, what waits for one's own word. */
export interface QueueSearch extends Position {
  view?: (typeof views)[number] | undefined;
  state?: ChangeRequestState | undefined;
  order?: (typeof orders)[number] | undefined;
}

const view = (search: Record<string, unknown>): QueueSearch => ({
  view: oneOf(views, search, 'view'),
  state: oneOf(requestStates, search, 'state'),
  order: oneOf(orders, search, 'order'),
});

export const queueSearch = (search: Record<string, unknown>): QueueSearch => ({
  ...view(search),
  ...positionOf(search),
});

/** On the page of one request: the list that it was come to from, for going on to the next. */
export const requestSearch = view;

/** What waits, the longest first, so that nothing is left lying; what was decided, the latest first. */
export const orderOf = ({ view, order }: QueueSearch) => order ?? (view ? 'newest' : 'oldest');

export function listVariables(asked: QueueSearch): { filter: ChangeRequestFilter; orderBy: ChangeRequestOrder } {
  const mine = { mine: true, others: false, all: undefined };
  return {
    filter: asked.view ? { mine: mine[asked.view], state: asked.state } : { toReview: true },
    orderBy: orderOf(asked) === 'newest' ? 'NEWEST' : 'OLDEST',
  };
}

const pageSize = 25;

export const queueVariables = (asked: QueueSearch) => ({
  ...(asked.before ? { last: pageSize, before: asked.before } : { first: pageSize, after: asked.after }),
  ...listVariables(asked),
});
