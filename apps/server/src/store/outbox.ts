import { and, asc, count, eq, lte } from 'drizzle-orm';
import type { Outbox } from '../model/ports/outbox.js';
import { accountsWith } from './accountsWith.js';
import type { Source } from './source.js';

const batchSize = 50;
const mostCounted = 10_000;

export const outbox = ({ db, t: { outbox: notices } }: Source): Outbox => ({
  accountsDue: (now) => accountsWith({ db }, { of: notices.accountId, due: lte(notices.dueAt, now) }),
  async due(accountId, now) {
    const ours = and(eq(notices.accountId, accountId), lte(notices.dueAt, now));
    return db.select().from(notices).where(ours).orderBy(asc(notices.dueAt)).limit(batchSize);
  },
  async depth(now) {
    const first = db.select({ id: notices.id }).from(notices).where(lte(notices.dueAt, now)).limit(mostCounted);
    const [counted] = await db.select({ due: count() }).from(first.as('first'));
    return counted?.due ?? 0;
  },
  async claim({ id, dueAt, attempts }, until) {
    const claimed = await db
      .update(notices)
      .set({ dueAt: until, attempts: attempts + 1 })
      .where(and(eq(notices.id, id), eq(notices.dueAt, dueAt)))
      .returning({ id: notices.id });
    return claimed.length === 1;
  },
  async told(id, readers) {
    await db
      .update(notices)
      .set({ told: [...readers] })
      .where(eq(notices.id, id));
  },
  async putOff(id, until) {
    await db.update(notices).set({ dueAt: until }).where(eq(notices.id, id));
  },
  async done(id) {
    await db.delete(notices).where(eq(notices.id, id));
  },
});
