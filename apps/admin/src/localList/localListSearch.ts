import { enumParam, textParam } from '../searchParams/params';
import { type SortOrder, sortOrders } from '../searchParams/sortOrder';

const sortable = ['name', 'state', 'created', 'used', 'clients'] as const;
export type SortedBy = (typeof sortable)[number];

/** The search parameters of a list. */
export interface LocalListSearch {
  search?: string | undefined;
  order?: SortOrder<SortedBy> | undefined;
  /** The number of rows on the previous pages. */
  after?: string | undefined;
}

export const localListSearch = (search: Record<string, unknown>): LocalListSearch => ({
  search: textParam(search, 'search'),
  order: enumParam(sortOrders(sortable), search, 'order'),
  after: /^\d+$/.test(textParam(search, 'after') ?? '') ? textParam(search, 'after') : undefined,
});
