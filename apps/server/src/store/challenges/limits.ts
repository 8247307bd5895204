import { and, eq, gt, sql } from 'drizzle-orm';
import type { Limits } from '../../model/ports/attemptCounts.js';
import type { Source } from '../source.js';

export const limits = ({ db, t }: Source): Limits => ({
  async count(key, window, now) {
    // One statement, so that concurrent attempts are all counted.
    const [row] = await db
      .insert(t.limits)
      .values({ key, count: 1, resetsAt: now + window })
      .onConflictDoUpdate({
        target: t.limits.key,
        set: {
          count: sql`case when ${t.limits.resetsAt} <= ${now} then 1 else ${t.limits.count} + 1 end`,
          resetsAt: sql`case when ${t.limits.resetsAt} <= ${now} then ${now + window} else ${t.limits.resetsAt} end`,
        },
      })
      .returning({ count: t.limits.count, resetsAt: t.limits.resetsAt });
    if (!row) throw new Error('Counting an attempt returned nothing.');
    return row;
  },
  async uncount(key) {
    await db
      .update(t.limits)
      .set({ count: sql`${t.limits.count} - 1` })
      .where(and(eq(t.limits.key, key), gt(t.limits.count, 0)));
  },
  async forget(key) {
    await db.delete(t.limits).where(eq(t.limits.key, key));
  },
});
