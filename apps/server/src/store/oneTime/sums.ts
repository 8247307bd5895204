import { sql } from 'drizzle-orm';
import type { Sums } from '../../model/ports/usageSums.js';
import type { Source } from '../source.js';
import { batches, inOrder } from './batches.js';

/** Adds up the counts that the processes keep in memory. They take rows in one order, or two of them could deadlock. */
export const sums = ({ db, t }: Source): Sums => ({
  async add(counts) {
    const totals = new Map<string, number>();
    for (const rows of batches(inOrder(counts, ({ key }) => key))) {
      const summed = await db
        .insert(t.limits)
        .values(rows)
        .onConflictDoUpdate({ target: t.limits.key, set: { count: sql`${t.limits.count} + excluded.count` } })
        .returning({ key: t.limits.key, count: t.limits.count });
      for (const { key, count } of summed) totals.set(key, count);
    }
    return totals;
  },
});
