import { and, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { eventLoop } from '../../limits/eventLoopShares.js';
import type { Source } from '../source.js';
import { countedTo } from './countedTo.js';

interface Counted {
  /** What is counted, of which the account sees `which`. */
  readonly of: PgTable;
  readonly id: PgColumn;
  readonly which: SQL;
  /** The clients of one of them. */
  readonly clients: SQL;
}

/** Each is counted as far as a statement may walk in all. */
const atOnce = 10;

/** How many clients have each of some modules or access types, a few at a time. */
export const clientCounts =
  ({ db, dialect }: Source, accountId: string, { of, id, which, clients }: Counted) =>
  async (ids: readonly string[], most: number): Promise<Map<string, number>> => {
    const counts = new Map<string, number>();
    for (let at = 0; at < ids.length; at += atOnce) {
      if (at > 0) await eventLoop.pause(accountId);
      const rows = await db
        .select({ id, count: countedTo(most)(clients) })
        .from(of)
        .where(and(which, dialect.isOneOf(id, ids.slice(at, at + atOnce))));
      for (const row of rows) if (row.count > 0) counts.set(String(row.id), row.count);
    }
    return counts;
  };
