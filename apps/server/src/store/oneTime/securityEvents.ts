import { and, desc, eq, gt, gte, lt, ne, sql } from 'drizzle-orm';
import type { SecurityEventRegister } from '../../oauth/model/securityEvent.js';
import type { Source } from '../source.js';
import { batches } from './batches.js';

const maxLength = 400;

// Of all clients that are refused, the last ones; the next minute finds the others.
const maxLookedAt = 1000;

export const securityEventRegister = ({
  db,
  dialect,
  t: { clientUsage, lastUses, securityEvents },
}: Source): SecurityEventRegister => ({
  async countAgain({ subjectId, kind, count, address, at }) {
    const { addresses } = securityEvents;
    // Each address once, and no more than a few hundred characters of them, however long it goes on.
    const isKnown = sql`' ' || ${addresses} || ' ' like ${`% ${address} %`} or length(${addresses}) > ${maxLength}`;
    const changed = await db
      .update(securityEvents)
      .set({
        count: sql`${securityEvents.count} + ${count}`,
        lastAt: at,
        addresses: sql`case when ${isKnown} then ${addresses} else ${addresses} || ' ' || ${sql`cast(${address} as text)`} end`,
      })
      .where(and(eq(securityEvents.subjectId, subjectId), eq(securityEvents.kind, kind)))
      .returning({ subjectId: securityEvents.subjectId });
    return changed.length > 0;
  },
  async quietSince(at) {
    // Sustained refusals end when the client gets a token, not when it is quiet.
    return db
      .select()
      .from(securityEvents)
      .where(and(lt(securityEvents.lastAt, at), ne(securityEvents.kind, 'sustainedRefusals')));
  },
  async refusedSince(at, hour) {
    const { clientId: id, accountId, usedAt, refusedAt } = lastUses;
    const isKnown = sql`exists (select 1 from ${securityEvents} where ${eq(securityEvents.subjectId, id)} and ${eq(securityEvents.kind, 'sustainedRefusals')})`;
    const refused = await db
      .select({ id, accountId, usedAt, refusedAt })
      .from(lastUses)
      // The first as a condition of its own: it is the index's.
      .where(and(sql`${refusedAt} > 0`, gt(refusedAt, at), sql`not ${isKnown}`))
      .orderBy(desc(refusedAt), desc(id))
      .limit(maxLookedAt);
    if (refused.length === 0) return [];
    const ids = refused.map((one) => one.id);
    const sum = (which: ReturnType<typeof sql>) =>
      sql`sum(case when ${which} then ${clientUsage.count} else 0 end)`.mapWith(Number);
    const counts = await db
      .select({
        id: clientUsage.clientId,
        answered: sum(sql`${clientUsage.outcome} = 'ok'`),
        // A suspended account was told that it is, once and not by the client.
        refused: sum(sql`${clientUsage.outcome} not in ('ok', 'account_suspended')`),
      })
      .from(clientUsage)
      .where(and(dialect.isOneOf(clientUsage.clientId, ids), gte(clientUsage.hour, hour)))
      .groupBy(clientUsage.clientId);
    const byId = new Map(counts.map((one) => [one.id, one]));
    return refused.map((one) => ({ answered: 0, refused: 0, ...byId.get(one.id), ...one }));
  },
  async sustained() {
    const { clientId, usedAt, refusedAt } = lastUses;
    const marked = await db
      .select({ id: securityEvents.subjectId, accountId: securityEvents.accountId })
      .from(securityEvents)
      .where(eq(securityEvents.kind, 'sustainedRefusals'));
    const uses = new Map<string, { usedAt: number; refusedAt: number }>();
    for (const some of batches(marked.map(({ id }) => id))) {
      const found = await db
        .select({ id: clientId, usedAt, refusedAt })
        .from(lastUses)
        .where(dialect.isOneOf(clientId, some));
      for (const { id, ...use } of found) uses.set(id, use);
    }
    // Of a client that was deleted there is none any more: it is over.
    return marked.map((one) => ({ usedAt: 0, refusedAt: 0, ...uses.get(one.id), ...one }));
  },
});
