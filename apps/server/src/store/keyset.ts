import { and, asc, desc, gte, lt, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Page, PageRequest, Place } from '../kernel/page.js';

export interface Ordering {
  readonly by: SQLWrapper;
  /** Breaks ties; the index of the list ends with it. */
  readonly tie: SQLWrapper;
  readonly descending: boolean;
  /** The range of the order that the list covers, when it is not the whole order: from here on, ... */
  readonly since?: Place['value'] | undefined;
  /** ... and up to but not including this. */
  readonly until?: Place['value'] | undefined;
}

/** The clauses that read a page from an index without an offset. */
export function keyset({ by, tie, descending, since, until }: Ordering, request: PageRequest) {
  const down = descending !== request.backwards;
  const compare = sql.raw(down ? '<' : '>');
  const direction = down ? desc : asc;
  const above = since === undefined ? undefined : gte(by, since);
  const below = until === undefined ? undefined : lt(by, until);
  const { from } = request;
  const within =
    from && (down ? until === undefined || from.value < until : since === undefined || from.value >= since);
  // One comparison of a pair, not an OR of two, so that both databases seek to the place in the index. And one
  // comparison for each end: of two, SQLite may seek by the wider.
  const begin: SQL | undefined = within
    ? sql`(${by}, ${tie}) ${compare} (${from.value}, ${from.id})`
    : down
      ? below
      : above;
  return {
    after: and(begin, down ? above : below),
    orderBy: [direction(by), direction(tie)],
    // One row more than requested shows whether the list goes on.
    limit: request.limit + 1,
  };
}

/** Makes a page of the rows that {@link keyset}'s clauses found. */
export function toPage<T>(rows: readonly T[], request: PageRequest): Page<T> {
  const more = rows.length > request.limit;
  const items = rows.slice(0, request.limit);
  const came = request.from !== undefined;
  return request.backwards
    ? { items: items.reverse(), hasNext: came, hasPrevious: more }
    : { items, hasNext: more, hasPrevious: came };
}
