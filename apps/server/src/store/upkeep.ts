import { and, eq, isNotNull, lte, sql } from 'drizzle-orm';
import { withoutCopy } from '../clients/secrets/drawSecret.js';
import type { Source } from './source.js';

// As many as are taken away without anybody noticing that they had to wait.
const stretch = 500;

/** Takes away what has expired, a stretch at a time, and in between lets others do their work. */
export async function forgetExpired(source: Source, now: number): Promise<void> {
  const { db, t } = source;
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
  await forgetCopies(source, now);
}

/**
 * Takes away the sealed copies of secrets that waited and may not be looked at again: the time of their requests is over,
 * or their account shows secrets once by now. A request asks for the same as before, so that its version stays.
 */
async function forgetCopies({ db, t }: Source, now: number): Promise<void> {
  const { accounts, changeRequests: requests } = t;
  const { id, version, kept, expiresAt } = requests;
  const copies = await db
    .select({ id, version, kept, expiresAt, settings: accounts.settings })
    .from(requests)
    .innerJoin(accounts, eq(accounts.id, requests.accountId))
    .where(sql`cast(${kept} as text) like '%"sealed":"%'`);
  for (const copy of copies) {
    if (copy.expiresAt > now && copy.settings.secretVisibility === 'RECOVERABLE') continue;
    await db
      .update(requests)
      .set({ kept: withoutCopy(copy.kept) })
      .where(and(eq(id, copy.id), eq(version, copy.version)));
  }
}
