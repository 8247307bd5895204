import { sql } from 'drizzle-orm';
import type { Sums } from '../../model/ports/usageSums.js';
import type { Source } from '../source.js';
import { inOrder, inSlices } from './batches.js';
import { rowsAsJson } from './rowsAsJson.js';

/** Adds up the counts that the processes keep in memory. They take rows in one order, or two of them could deadlock. */
export const sums = ({ db, t, dialect }: Source): Sums => ({
  async add(counts) {
    const totals = new Map<string, number>();
    const ordered = inOrder(counts, ({ key }) => key);
    await inSlices(ordered, async (rows) => {
      const summed = await db
        .insert(t.limits)
        .select(rowsAsJson(dialect, t.limits, rows))
        .onConflictDoUpdate({ target: t.limits.key, set: { count: sql`${t.limits.count} + excluded.count` } })
        .returning({ key: t.limits.key, count: t.limits.count });
      for (const { key, count } of summed) totals.set(key, count);
    });
    return totals;
  },
});
