import { and, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { Source } from './source.js';

// As many as are taken away without anybody noticing that they had to wait.
const stretch = 500;

/** Takes away what has expired, a stretch at a time, and in between lets others do their work. */
export async function forgetExpired({ db, t }: Source, now: number): Promise<void> {
  const expiring = [
    [t.sessions, t.sessions.expiresAt],
    [t.tickets, t.tickets.expiresAt],
    [t.limits, t.limits.resetsAt],
  ] as const;
  for (const [table, at] of expiring) {
    for (let more = true; more; ) {
      const oldest = await db.select({ at }).from(table).where(lte(at, now)).orderBy(at).limit(stretch);
      const last = oldest.at(-1);
      if (last) await db.delete(table).where(lte(at, sql`${last.at}`));
      more = oldest.length === stretch;
    }
  }
  // That a link was there stays; what it would have shown goes.
  const { state, expiresAt, sealed } = t.handOffs;
  await db
    .update(t.handOffs)
    .set({ sealed: null })
    .where(and(eq(state, 'OPEN'), lte(expiresAt, now), isNotNull(sealed)));
}
