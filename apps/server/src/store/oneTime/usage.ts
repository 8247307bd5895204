import { setImmediate } from 'node:timers/promises';
import { and, gte, lt, sql } from 'drizzle-orm';
import { day } from '../../kernel/duration.js';
import type { UsageRegister } from '../../oauth/model/usage.js';
import type { Source } from '../source.js';
import { batchSize, inOrder, inSlices } from './batches.js';
import { rowsAsJson } from './rowsAsJson.js';
import { usageAddresses } from './usageAddresses.js';
import { usageParts } from './usageParts.js';

/** Adds up the counts of the processes. They take rows in one order, or two of them could deadlock. */
export const usageRegister = (source: Source): UsageRegister => {
  const { db, t, dialect } = source;
  /** Locked in one order, and never inserted: the row of a deleted client is gone, and stays so. */
  const record = async (column: 'usedAt' | 'refusedAt', clientIds: readonly string[], at: number): Promise<void> => {
    const { lastUses } = t;
    await inSlices(clientIds, async (ids) => {
      const behind = sql`select client_id from last_uses
        where ${and(dialect.isOneOf(sql`client_id`, ids), lt(sql.identifier(lastUses[column].name), at))} order by client_id${sql.raw(dialect.forUpdate)}`;
      await db
        .update(lastUses)
        .set({ [column]: at })
        .where(sql`${lastUses.clientId} in (${behind})`);
    });
  };

  /**
   * Adds up the oldest day of some clients, and answers whether there are more. Their hours go only once the day is there,
   * and a day that is there is not added up again: whoever is interrupted between the two loses and doubles nothing.
   */
  const addUpSome = async (before: number): Promise<boolean> => {
    const { clientUsage, clientUsageDays } = t;
    const { clientId, hour, outcome, count, lastAt } = clientUsage;
    const oldest = await db
      .select({ clientId, hour })
      .from(clientUsage)
      .where(lt(hour, before - (before % day)))
      .orderBy(hour)
      .limit(batchSize);
    const [first] = oldest;
    if (!first) return false;
    const begun = first.hour - (first.hour % day);
    const ids = [...new Set(oldest.filter((row) => row.hour < begun + day).map((row) => row.clientId))].sort();
    const thatDay = and(dialect.isOneOf(clientId, ids), gte(hour, begun), lt(hour, begun + day));
    await db
      .insert(clientUsageDays)
      .select(
        db
          .select({
            clientId,
            day: sql<number>`cast(${begun} as bigint)`.as('day'),
            outcome,
            count: sql<number>`sum(${count})`.as('count'),
            lastAt: sql<number>`max(${lastAt})`.as('last_at'),
          })
          .from(clientUsage)
          .where(thatDay)
          .groupBy(clientId, outcome)
          .orderBy(clientId, outcome),
      )
      .onConflictDoNothing();
    await db.delete(clientUsage).where(thatDay);
    await setImmediate();
    return true;
  };
  return {
    ...usageParts(source),
    ...usageAddresses(source),
    async addUpDays(before) {
      for (let more = true; more; ) more = await addUpSome(before);
    },
    async forget(before) {
      const { clientUsageDays } = t;
      const oldest = sql`select client_id, day, outcome from ${clientUsageDays}
      where ${lt(clientUsageDays.day, before)} order by day limit ${batchSize}`;
      for (let more = true; more; ) {
        const gone = await db
          .delete(clientUsageDays)
          .where(sql`(client_id, day, outcome) in (${oldest})`)
          .returning({ day: clientUsageDays.day });
        more = gone.length === batchSize;
        if (more) await setImmediate();
      }
      const { accountUsage } = t;
      const past = sql`select account_id, hour, outcome from ${accountUsage}
      where ${lt(accountUsage.hour, before)} order by hour limit ${batchSize}`;
      for (let more = true; more; ) {
        const gone = await db
          .delete(accountUsage)
          .where(sql`(account_id, hour, outcome) in (${past})`)
          .returning({ hour: accountUsage.hour });
        more = gone.length === batchSize;
        if (more) await setImmediate();
      }
    },
    recordLastUse: (clientIds, at) => record('usedAt', clientIds, at),
    recordLastRefusal: (clientIds, at) => record('refusedAt', clientIds, at),
    async add(requests, secrets) {
      const { clientUsage, secretUsage } = t;
      const counted = inOrder(requests, (row) => `${row.clientId} ${row.hour} ${row.outcome}`);
      await inSlices(counted, (rows) =>
        db
          .insert(clientUsage)
          .select(rowsAsJson(dialect, clientUsage, rows))
          .onConflictDoUpdate({
            target: [clientUsage.clientId, clientUsage.hour, clientUsage.outcome],
            set: { count: sql`${clientUsage.count} + excluded.count`, lastAt: sql`excluded.last_at` },
          }),
      );
      const proved = inOrder(secrets, (row) => row.secretId);
      await inSlices(proved, (rows) =>
        db
          .insert(secretUsage)
          .select(rowsAsJson(dialect, secretUsage, rows))
          .onConflictDoUpdate({ target: secretUsage.secretId, set: { lastUsedAt: sql`excluded.last_used_at` } }),
      );
    },
  };
};
