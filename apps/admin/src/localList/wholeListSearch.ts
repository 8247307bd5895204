import { type OrderBy, ordersBy } from '../searchParams/order';
import { oneOf, textOf } from '../searchParams/search';

const sortable = ['name', 'created', 'used'] as const;
export type SortedBy = (typeof sortable)[number];

/** What of a list is in sight, as it stands in the address. */
export interface WholeListSearch {
  search?: string | undefined;
  order?: OrderBy<SortedBy> | undefined;
  /** How many rows stand on the pages before. */
  after?: string | undefined;
}

export const wholeListSearch = (search: Record<string, unknown>): WholeListSearch => ({
  search: textOf(search, 'search'),
  order: oneOf(ordersBy(sortable), search, 'order'),
  after: /^\d+$/.test(textOf(search, 'after') ?? '') ? textOf(search, 'after') : undefined,
});
