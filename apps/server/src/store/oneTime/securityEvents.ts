import { and, asc, desc, eq, gt, lt, ne, sql } from 'drizzle-orm';
import type { SecurityEventRegister } from '../../oauth/model/securityEvent.js';
import { accountsWith } from '../accountsWith.js';
import type { Source } from '../source.js';
import { batchSize } from './batches.js';
import { refusalCounts } from './refusalCounts.js';

const maxLength = 400;

// Of an account's clients that are refused, the last ones. Those that are told of leave room for the others.
const maxLookedAt = 200;

export const securityEventRegister = (source: Source): SecurityEventRegister => {
  const { db, t } = source;
  const { lastUses, securityEvents } = t;
  const withCounts = refusalCounts(source);
  // As a condition of its own: it is the index's.
  const wasRefused = sql`refused_at > 0`;
  return {
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
    accountsRefused: (since) =>
      accountsWith(source, { of: lastUses.accountId, indexed: wasRefused, due: gt(lastUses.refusedAt, since) }),
    async refusedLately(accountId, times) {
      const { clientId: id, usedAt, refusedAt, type } = lastUses;
      const isKnown = sql`exists (select 1 from ${securityEvents} where ${eq(securityEvents.subjectId, id)} and ${eq(securityEvents.kind, 'sustainedRefusals')})`;
      const ours = and(wasRefused, eq(lastUses.accountId, accountId), gt(refusedAt, times.lately));
      const refused = await db
        .select({ id, accountId: lastUses.accountId, usedAt, type })
        .from(lastUses)
        .where(and(ours, sql`not ${isKnown}`))
        .orderBy(desc(refusedAt), desc(id))
        .limit(maxLookedAt);
      return withCounts(refused, times);
    },
    async sustained(after, times) {
      const { subjectId: id, accountId, beganAt, kind } = securityEvents;
      const marked = await db
        // Of a client that was deleted there is no last use any more.
        .select({
          id,
          accountId,
          beganAt,
          usedAt: sql`coalesce(${lastUses.usedAt}, 0)`.mapWith(Number),
          type: lastUses.type,
        })
        .from(securityEvents)
        .leftJoin(lastUses, eq(lastUses.clientId, id))
        .where(and(gt(id, after), eq(kind, 'sustainedRefusals')))
        .orderBy(asc(id))
        .limit(batchSize);
      return withCounts(marked, times);
    },
  };
};
