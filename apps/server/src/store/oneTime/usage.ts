import { setImmediate } from 'node:timers/promises';
import { and, lt, sql } from 'drizzle-orm';
import type { UsageRegister } from '../../oauth/model/usage.js';
import type { Source } from '../source.js';
import { batches, batchSize, inOrder } from './batches.js';

/** Adds up the counts of the processes. They take rows in one order, or two of them could deadlock. */
export const usageRegister = ({ db, t, dialect }: Source): UsageRegister => {
  /** Locked in one order, and never inserted: the row of a deleted client is gone, and stays so. */
  const record = async (column: 'usedAt' | 'refusedAt', clientIds: readonly string[], at: number): Promise<void> => {
    const { lastUses } = t;
    for (const ids of batches([...clientIds])) {
      const behind = sql`select client_id from last_uses
        where ${and(dialect.isOneOf(sql`client_id`, ids), lt(sql.identifier(lastUses[column].name), at))} order by client_id${sql.raw(dialect.forUpdate)}`;
      await db
        .update(lastUses)
        .set({ [column]: at })
        .where(sql`${lastUses.clientId} in (${behind})`);
    }
  };
  return {
    async forget(before) {
      const { clientUsage } = t;
      const oldest = sql`select client_id, hour, outcome from ${clientUsage}
      where ${lt(clientUsage.hour, before)} order by hour limit ${batchSize}`;
      for (let more = true; more; ) {
        const gone = await db
          .delete(clientUsage)
          .where(sql`(client_id, hour, outcome) in (${oldest})`)
          .returning({ hour: clientUsage.hour });
        more = gone.length === batchSize;
        if (more) await setImmediate();
      }
    },
    recordLastUse: (clientIds, at) => record('usedAt', clientIds, at),
    recordLastRefusal: (clientIds, at) => record('refusedAt', clientIds, at),
    async add(requests, secrets) {
      const { clientUsage, secretUsage } = t;
      for (const rows of batches(inOrder(requests, (row) => `${row.clientId} ${row.hour} ${row.outcome}`))) {
        await db
          .insert(clientUsage)
          .values(rows)
          .onConflictDoUpdate({
            target: [clientUsage.clientId, clientUsage.hour, clientUsage.outcome],
            set: { count: sql`${clientUsage.count} + excluded.count`, lastAt: sql`excluded.last_at` },
          });
      }
      for (const rows of batches(inOrder(secrets, (row) => row.secretId))) {
        await db
          .insert(secretUsage)
          .values(rows)
          .onConflictDoUpdate({ target: secretUsage.secretId, set: { lastUsedAt: sql`excluded.last_used_at` } });
      }
    },
  };
};
