import { type ClientType, keysOf } from '@countersign/schema';
import type { ClientFilter, ClientsQueryVariables } from '../../api/__generated__/graphql';
import { clientTypes } from '../../labels/clients';
import { enumParam, type PagePosition, positionParams, textParam } from '../../searchParams/params';
import { type SortOrder, sortOrders } from '../../searchParams/sortOrder';
import { type Column, parseColumns } from './columns';

const sortable = ['name', 'created', 'used'] as const;
export type SortedBy = (typeof sortable)[number];
export type Order = SortOrder<SortedBy>;

/** Choices in days: within which a secret expires, for which a client was not used, and within which it was refused. */
export const expiringWithinDays = ['7', '30', '90'] as const;
export const unusedForDays = ['30', '90', '180', '365'] as const;
export const refusedWithinDays = ['1', '7', '30'] as const;

/** The filters of the client list, as search parameters. */
export interface ClientFilters {
  search?: string | undefined;
  type?: ClientType | undefined;
  state?: 'enabled' | 'disabled' | undefined;
  module?: string | undefined;
  accessType?: string | undefined;
  environment?: string | undefined;
  owner?: string | undefined;
  label?: string | undefined;
  reference?: string | undefined;
  expiring?: (typeof expiringWithinDays)[number] | undefined;
  unused?: (typeof unusedForDays)[number] | undefined;
  refused?: (typeof refusedWithinDays)[number] | undefined;
}

/** The search parameters of the client list. */
export interface ClientSearch extends ClientFilters, PagePosition {
  order?: Order | undefined;
  /** When left out, the columns last chosen by the person. */
  columns?: string | undefined;
}

export const clearedFilters: { [F in keyof Required<ClientFilters>]: undefined } = {
  search: undefined,
  type: undefined,
  state: undefined,
  module: undefined,
  accessType: undefined,
  environment: undefined,
  owner: undefined,
  label: undefined,
  reference: undefined,
  expiring: undefined,
  unused: undefined,
  refused: undefined,
};

export const clientSearch = (search: Record<string, unknown>): ClientSearch => ({
  search: textParam(search, 'search'),
  type: enumParam(clientTypes, search, 'type'),
  state: enumParam(['enabled', 'disabled'], search, 'state'),
  module: textParam(search, 'module'),
  accessType: textParam(search, 'accessType'),
  environment: textParam(search, 'environment'),
  owner: textParam(search, 'owner'),
  label: textParam(search, 'label'),
  reference: textParam(search, 'reference'),
  expiring: enumParam(expiringWithinDays, search, 'expiring'),
  unused: enumParam(unusedForDays, search, 'unused'),
  refused: enumParam(refusedWithinDays, search, 'refused'),
  order: enumParam(sortOrders(sortable), search, 'order'),
  columns: textParam(search, 'columns') && parseColumns(textParam(search, 'columns') ?? '').join(),
  ...positionParams(search),
});

const serverOrder = { name: 'NAME', created: 'CREATED', used: 'LAST_USED' } as const;

/** The GraphQL order. */
export function toClientOrder(order: Order = 'name') {
  const by = order.replace('-', '') as SortedBy;
  return `${serverOrder[by]}_${order.startsWith('-') ? 'DESC' : 'ASC'}` as const;
}

/** The GraphQL filter. */
export const toClientFilter = (searchParams: ClientFilters): Omit<ClientFilter, 'ids'> => ({
  search: searchParams.search,
  type: searchParams.type,
  enabled: searchParams.state && searchParams.state === 'enabled',
  moduleId: searchParams.module,
  accessTypeId: searchParams.accessType,
  environment: searchParams.environment,
  owner: searchParams.owner,
  labels: searchParams.label?.split(/[\s,]+/).filter(Boolean),
  reference: searchParams.reference,
  secretExpiresWithinDays: searchParams.expiring && Number(searchParams.expiring),
  unusedForDays: searchParams.unused && Number(searchParams.unused),
  refusedWithinDays: searchParams.refused && Number(searchParams.refused),
});

/** Only the visible columns are queried. */
export const clientsVariables = (
  searchParams: ClientSearch,
  columns: readonly Column[],
  pageSize: number,
): ClientsQueryVariables => ({
  ...(searchParams.before
    ? { last: pageSize, before: searchParams.before }
    : { first: pageSize, after: searchParams.after }),
  orderBy: toClientOrder(searchParams.order),
  filter: toClientFilter(searchParams),
  modules: columns.includes('modules'),
  accessTypes: columns.includes('accessTypes'),
  lastUsed: columns.includes('used'),
  secrets: columns.includes('secrets') || columns.includes('state'),
});

export const isFiltered = (searchParams: ClientFilters) =>
  keysOf(clearedFilters).some((field) => searchParams[field] !== undefined);
