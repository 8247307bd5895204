import { and, eq, lt, sql } from 'drizzle-orm';
import type { AlarmRegister } from '../../oauth/model/alarm.js';
import type { Source } from '../source.js';

export const alarmRegister = ({ db, t: { alarms } }: Source): AlarmRegister => ({
  async again(clientId, kind, count, at) {
    await db
      .update(alarms)
      .set({ count: sql`${alarms.count} + ${count}`, lastAt: at })
      .where(and(eq(alarms.clientId, clientId), eq(alarms.kind, kind)));
  },
  async quietSince(at) {
    return db.select().from(alarms).where(lt(alarms.lastAt, at));
  },
});
