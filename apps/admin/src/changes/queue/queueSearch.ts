import type {
  ChangedKind,
  ChangeRequestFilter,
  ChangeRequestOrder,
  ChangeRequestState,
} from '../../api/__generated__/graphql';
import { requestStates } from '../../labels/requests';
import { enumParam, type PagePosition, positionParams, textParam } from '../../searchParams/params';

export const views = ['mine', 'others', 'all'] as const;
const orders = ['newest', 'oldest'] as const;
export const kinds: readonly ChangedKind[] = ['CLIENT', 'MODULE', 'ACCESS_TYPE', 'ADMIN', 'ACCOUNT', 'PLAN'];
export const risks = ['some', 'none'] as const;

/** The search parameters of the review queue. Without a view it shows what waits for the viewer's review. */
export interface QueueSearch extends PagePosition {
  view?: (typeof views)[number] | undefined;
  state?: ChangeRequestState | undefined;
  order?: (typeof orders)[number] | undefined;
  /** The id of who asked. */
  by?: string | undefined;
  kind?: ChangedKind | undefined;
  environment?: string | undefined;
  risk?: (typeof risks)[number] | undefined;
}

/** Those of one queue, and what narrows it down: a request's page goes on in the same. */
export type QueuePlace = Omit<QueueSearch, keyof PagePosition>;

const view = (search: Record<string, unknown>): QueuePlace => ({
  view: enumParam(views, search, 'view'),
  state: enumParam(requestStates, search, 'state'),
  order: enumParam(orders, search, 'order'),
  by: textParam(search, 'by'),
  kind: enumParam(kinds, search, 'kind'),
  environment: textParam(search, 'environment'),
  risk: enumParam(risks, search, 'risk'),
});

export const queueSearch = (search: Record<string, unknown>): QueueSearch => ({
  ...view(search),
  ...positionParams(search),
});

/** The search parameters of a request's page: the queue that its pager moves through. */
export const requestSearch = view;

/** Waiting requests oldest first, so that none is left behind; the others newest first. */
export const queueOrder = ({ view, order }: QueueSearch) => order ?? (view ? 'newest' : 'oldest');

export function queueFilterVariables(searchParams: QueueSearch): {
  filter: ChangeRequestFilter;
  orderBy: ChangeRequestOrder;
} {
  const mine = { mine: true, others: false, all: undefined };
  const { by: requestedBy, kind, environment, risk } = searchParams;
  const narrowed = { requestedBy, kind, environment, ...(risk && { risky: risk === 'some' }) };
  return {
    filter: {
      ...(searchParams.view ? { mine: mine[searchParams.view], state: searchParams.state } : { toReview: true }),
      ...narrowed,
    },
    orderBy: queueOrder(searchParams) === 'newest' ? 'NEWEST' : 'OLDEST',
  };
}

/** The viewer's own requests that wait for others. */
export const ownWaiting: QueueSearch = { view: 'mine', state: 'OPEN', order: 'oldest' };

export const queueVariables = (searchParams: QueueSearch, pageSize = 25) => ({
  ...(searchParams.before
    ? { last: pageSize, before: searchParams.before }
    : { first: pageSize, after: searchParams.after }),
  ...queueFilterVariables(searchParams),
});

/** Whether anything narrows the queue down. */
export const isNarrowed = ({ by, kind, environment, risk }: QueueSearch): boolean =>
  [by, kind, environment, risk].some((each) => each !== undefined);

export const placeOf = ({ view, state, order, by, kind, environment, risk }: QueueSearch): QueuePlace => ({
  view,
  state,
  order,
  by,
  kind,
  environment,
  risk,
});
