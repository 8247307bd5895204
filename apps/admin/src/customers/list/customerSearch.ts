import type { CustomerState, CustomersQueryVariables } from '../../api/__generated__/graphql';
import { customerStates } from '../../labels/customers';
import { enumParam, type PagePosition, positionParams, textParam } from '../../searchParams/params';
import { type SortOrder, sortOrders } from '../../searchParams/sortOrder';

const sortable = ['name', 'created'] as const;
export type SortedBy = (typeof sortable)[number];
export type Order = SortOrder<SortedBy>;

/** The search parameters of the list of accounts. */
export interface CustomerSearch extends PagePosition {
  search?: string | undefined;
  state?: CustomerState | undefined;
  /** The id of a plan. */
  plan?: string | undefined;
  order?: Order | undefined;
}

export const clearedFilters = { search: undefined, state: undefined, plan: undefined } as const;

export const customerSearch = (search: Record<string, unknown>): CustomerSearch => ({
  search: textParam(search, 'search'),
  state: enumParam(customerStates, search, 'state'),
  plan: textParam(search, 'plan'),
  order: enumParam(sortOrders(sortable), search, 'order'),
  ...positionParams(search),
});

const serverOrders = {
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
  created: 'CREATED_ASC',
  '-created': 'CREATED_DESC',
} as const satisfies Record<Order, string>;

export const customersVariables = (
  { search, state, plan, order = 'name', before, after }: CustomerSearch,
  pageSize: number,
): CustomersQueryVariables => ({
  ...(before ? { last: pageSize, before } : { first: pageSize, after }),
  orderBy: serverOrders[order],
  filter: { search, state, planId: plan },
});

export const isFiltered = ({ search, state, plan }: CustomerSearch) =>
  search !== undefined || state !== undefined || plan !== undefined;
