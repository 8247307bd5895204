import { foldText, keysOf } from '@countersign/schema';
import { sortDirection } from '../searchParams/sortOrder';
import type { LocalListSearch, SortedBy } from './localListSearch';

/** The texts and orders by which the rows of a list are searched and sorted. */
export interface ListOptions<Row> {
  searchTexts: (row: Row) => readonly string[];
  sortKeys: { readonly [B in SortedBy]?: (row: Row) => string };
}

const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Whether every word of the search occurs in some of the texts. */
export function hasEveryWord(texts: readonly string[], search: string): boolean {
  const text = foldText(texts.join('\n'));
  return foldText(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The matching rows in order, cut to one page. Every word of the search has to occur in some text of the row. */
export function searchAndSort<Row>(
  all: readonly Row[],
  searchParams: LocalListSearch,
  { searchTexts, sortKeys }: ListOptions<Row>,
  pageSize: number,
) {
  const found = all.filter((row) => hasEveryWord(searchTexts(row), searchParams.search ?? ''));
  const order = searchParams.order ?? 'name';
  const sortedBy = keysOf(sortKeys).find((key) => sortDirection(order, key)) ?? 'name';
  const key = sortKeys[sortedBy] ?? (() => '');
  const sign = order.startsWith('-') ? -1 : 1;
  found.sort((one, other) => sign * compare(key(one), key(other)));
  const start = Number(searchParams.after ?? 0);
  const end = start + pageSize;
  return {
    found: found.length,
    rows: found.slice(start, end),
    pageInfo: {
      hasNextPage: found.length > end,
      hasPreviousPage: start > 0,
      startCursor: String(Math.max(0, start - pageSize)),
      endCursor: String(end),
    },
  };
}
