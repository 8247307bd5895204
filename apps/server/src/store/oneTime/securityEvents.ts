import { and, eq, lt, sql } from 'drizzle-orm';
import type { SecurityEventRegister } from '../../oauth/model/securityEvent.js';
import type { Source } from '../source.js';

const maxLength = 400;

export const securityEventRegister = ({ db, t: { securityEvents } }: Source): SecurityEventRegister => ({
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
    return db.select().from(securityEvents).where(lt(securityEvents.lastAt, at));
  },
});
