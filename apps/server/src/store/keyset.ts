import { asc, desc, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Page, PageRequest } from '../kernel/page.js';

export interface Ordering {
  readonly by: SQLWrapper;
  /** Breaks ties; the index of the list ends with it. */
  readonly tie: SQLWrapper;
  readonly descending: boolean;
}

/** The clauses that read a page from an index without counting past what came before. */
export function keyset({ by, tie, descending }: Ordering, request: PageRequest) {
  const down = descending !== request.backwards;
  const compare = sql.raw(down ? '<' : '>');
  const direction = down ? desc : asc;
  const after: SQL | undefined = request.from
    ? by === tie
      ? sql`${tie} ${compare} ${request.from.id}`
      : // One comparison of a pair, not an OR of two, so that both databases seek to the place in the index.
        sql`(${by}, ${tie}) ${compare} (${request.from.value}, ${request.from.id})`
    : undefined;
  // One more than asked for tells whether the list goes on.
  return { after, orderBy: by === tie ? [direction(tie)] : [direction(by), direction(tie)], limit: request.limit + 1 };
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
