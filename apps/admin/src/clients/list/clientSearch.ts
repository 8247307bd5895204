import type { ClientType } from '@countersign/schema';
import { oneOf, type Position, positionOf, textOf } from '../../address/search';
import type { ClientsQueryVariables } from '../../api/__generated__/graphql';
import { clientTypes } from '../../words/clients';

export const orders = ['name', '-name', 'created', '-created'] as const;
export type Order = (typeof orders)[number];

/** What the list of clients shows, as it stands in the address. */
export interface ClientSearch extends Position {
  search?: string | undefined;
  type?: ClientType | undefined;
  state?: 'enabled' | 'disabled' | undefined;
  module?: string | undefined;
  order?: Order | undefined;
}

export const clientSearch = (search: Record<string, unknown>): ClientSearch => ({
  search: textOf(search, 'search'),
  type: oneOf(clientTypes, search, 'type'),
  state: oneOf(['enabled', 'disabled'], search, 'state'),
  module: textOf(search, 'module'),
  order: oneOf(orders, search, 'order'),
  ...positionOf(search),
});

const serverOrder = {
  name: 'NAME_ASC',
  '-name': 'NAME_DESC',
  created: 'CREATED_ASC',
  '-created': 'CREATED_DESC',
} as const;
const pageSize = 25;

export function clientsVariables(asked: ClientSearch): ClientsQueryVariables {
  return {
    ...(asked.before ? { last: pageSize, before: asked.before } : { first: pageSize, after: asked.after }),
    orderBy: serverOrder[asked.order ?? 'name'],
    filter: {
      search: asked.search,
      type: asked.type,
      enabled: asked.state && asked.state === 'enabled',
      moduleId: asked.module,
    },
  };
}

export const isFiltered = ({ search, type, state, module }: ClientSearch) => Boolean(search || type || state || module);
