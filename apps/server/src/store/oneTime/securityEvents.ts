import { and, eq, lt, sql } from 'drizzle-orm';
import type { SecurityEventRegister } from '../../oauth/model/securityEvent.js';
import type { Source } from '../source.js';

export const securityEventRegister = ({ db, t: { securityEvents } }: Source): SecurityEventRegister => ({
  async countAgain(clientId, kind, count, at) {
    await db
      .update(securityEvents)
      .set({ count: sql`${securityEvents.count} + ${count}`, lastAt: at })
      .where(and(eq(securityEvents.clientId, clientId), eq(securityEvents.kind, kind)));
  },
  async quietSince(at) {
    return db.select().from(securityEvents).where(lt(securityEvents.lastAt, at));
  },
});
