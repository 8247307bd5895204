import type { ClientType } from '@countersign/schema';
import type { ClientFilter, ClientsQueryVariables } from '../../api/__generated__/graphql';
import { clientTypes } from '../../labels/clients';
import { type OrderBy, ordersBy } from '../../searchParams/order';
import { oneOf, type Position, positionOf, textOf } from '../../searchParams/search';
import { type Column, parseColumns } from './columns';

const sortable = ['name', 'created', 'used'] as const;
export type SortedBy = (typeof sortable)[number];
export type Order = OrderBy<SortedBy>;

/** Choices, in days: a secret expires within; a client was not used for. */
export const expiringWithinDays = ['7', '30', '90'] as const;
export const unusedForDays = ['30', '90', '180', '365'] as const;

/** What the list of clients is narrowed to, as it stands in the address. */
export interface ClientFilters {
  search?: string | undefined;
  type?: ClientType | undefined;
  state?: 'enabled' | 'disabled' | undefined;
  module?: string | undefined;
  accessType?: string | undefined;
  environment?: string | undefined;
  owner?: string | undefined;
  expiring?: (typeof expiringWithinDays)[number] | undefined;
  unused?: (typeof unusedForDays)[number] | undefined;
}

/** What the list of clients shows, as it stands in the address. */
export interface ClientSearch extends ClientFilters, Position {
  order?: Order | undefined;
  /** Left out, those that the person chose last. */
  columns?: string | undefined;
}

export const noFilters: { [F in keyof Required<ClientFilters>]: undefined } = {
  search: undefined,
  type: undefined,
  state: undefined,
  module: undefined,
  accessType: undefined,
  environment: undefined,
  owner: undefined,
  expiring: undefined,
  unused: undefined,
};

export const clientSearch = (search: Record<string, unknown>): ClientSearch => ({
  search: textOf(search, 'search'),
  type: oneOf(clientTypes, search, 'type'),
  state: oneOf(['enabled', 'disabled'], search, 'state'),
  module: textOf(search, 'module'),
  accessType: textOf(search, 'accessType'),
  environment: textOf(search, 'environment'),
  owner: textOf(search, 'owner'),
  expiring: oneOf(expiringWithinDays, search, 'expiring'),
  unused: oneOf(unusedForDays, search, 'unused'),
  order: oneOf(ordersBy(sortable), search, 'order'),
  columns: textOf(search, 'columns') && parseColumns(textOf(search, 'columns') ?? '').join(),
  ...positionOf(search),
});

const serverOrder = { name: 'NAME', created: 'CREATED', used: 'LAST_USED' } as const;
const pageSize = 25;

/** The GraphQL order. */
export function toClientOrder(order: Order = 'name') {
  const by = order.replace('-', '') as SortedBy;
  return `${serverOrder[by]}_${order.startsWith('-') ? 'DESC' : 'ASC'}` as const;
}

/** The GraphQL filter. */
export const toClientFilter = (asked: ClientFilters): Omit<ClientFilter, 'ids'> => ({
  search: asked.search,
  type: asked.type,
  enabled: asked.state && asked.state === 'enabled',
  moduleId: asked.module,
  accessTypeId: asked.accessType,
  environment: asked.environment,
  owner: asked.owner,
  secretExpiresWithinDays: asked.expiring && Number(asked.expiring),
  unusedForDays: asked.unused && Number(asked.unused),
});

/** Columns that nobody looks at are not asked for. */
export const clientsVariables = (asked: ClientSearch, columns: readonly Column[]): ClientsQueryVariables => ({
  ...(asked.before ? { last: pageSize, before: asked.before } : { first: pageSize, after: asked.after }),
  orderBy: toClientOrder(asked.order),
  filter: toClientFilter(asked),
  modules: columns.includes('modules'),
  accessTypes: columns.includes('accessTypes'),
  lastUsed: columns.includes('used'),
  secrets: columns.includes('secrets') || columns.includes('state'),
});

export const isFiltered = (asked: ClientFilters) =>
  Object.keys(noFilters).some((field) => asked[field as keyof ClientFilters] !== undefined);
