import { directionBy } from '../searchParams/order';
import type { SortedBy, WholeListSearch } from './wholeListSearch';

/** How a list of such rows is searched and sorted. */
export interface Ways<Row> {
  texts: (row: Row) => readonly string[];
  by: { readonly [B in SortedBy]?: (row: Row) => string };
}

const pageSize = 25;
const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Without accents and capitals. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The rows that were asked for, of the page that was asked for. */
export function arrange<Row>(all: readonly Row[], asked: WholeListSearch, { texts, by }: Ways<Row>) {
  const words = folded(asked.search ?? '').split(/\s+/);
  const found = all.filter((row) => {
    const text = folded(texts(row).join('\n'));
    return words.every((word) => text.includes(word));
  });
  const order = asked.order ?? 'name';
  const sortedBy = (Object.keys(by) as SortedBy[]).find((key) => directionBy(order, key)) ?? 'name';
  const key = by[sortedBy] ?? (() => '');
  const sign = order.startsWith('-') ? -1 : 1;
  found.sort((one, other) => sign * compare(key(one), key(other)));
  const start = Number(asked.after ?? 0);
  const end = start + pageSize;
  return {
    rows: found.slice(start, end),
    pageInfo: { hasNextPage: found.length > end, endCursor: String(end) },
  };
}
