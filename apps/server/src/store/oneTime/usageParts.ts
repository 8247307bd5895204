import { setImmediate } from 'node:timers/promises';
import { and, desc, eq, getTableColumns, lt, or, sql } from 'drizzle-orm';
import { keptRefusals } from '../../oauth/model/clientRefusal.js';
import type { UsageRegister } from '../../oauth/model/usage.js';
import type { Source } from '../source.js';
import { batches, batchSize, inOrder } from './batches.js';

type Parts = Pick<UsageRegister, 'addParts' | 'addToAccounts' | 'addRefusals' | 'forgetParts' | 'forgetRefusals'>;

/** What is counted besides a client's hours: its parts, its account, and its refusals one by one. */
export const usageParts = ({ db, t }: Source): Parts => {
  const { accountUsage, clientRefusals: refusals, clientUsageParts: parts } = t;

  /** Those of a client that are older than the newest hundred. */
  const prune = async (client: string): Promise<void> => {
    const { clientId, at, id } = refusals;
    const [oldest] = await db
      .select(getTableColumns(refusals))
      .from(refusals)
      .where(eq(clientId, client))
      .orderBy(desc(at), desc(id))
      .offset(keptRefusals - 1)
      .limit(1);
    if (!oldest) return;
    const isOlder = or(lt(at, oldest.at), and(eq(at, oldest.at), lt(id, oldest.id)));
    await db.delete(refusals).where(and(eq(clientId, client), isOlder));
  };

  return {
    async addParts(counted) {
      for (const rows of batches(inOrder(counted, (row) => `${row.clientId} ${row.day} ${row.kind} ${row.value}`))) {
        await db
          .insert(parts)
          .values(rows)
          .onConflictDoUpdate({
            target: [parts.clientId, parts.day, parts.kind, parts.value],
            set: {
              answered: sql`${parts.answered} + excluded.answered`,
              refused: sql`${parts.refused} + excluded.refused`,
            },
          });
      }
    },
    async addToAccounts(counted) {
      for (const rows of batches(inOrder(counted, (row) => `${row.accountId} ${row.hour} ${row.outcome}`))) {
        await db
          .insert(accountUsage)
          .values(rows)
          .onConflictDoUpdate({
            target: [accountUsage.accountId, accountUsage.hour, accountUsage.outcome],
            set: { count: sql`${accountUsage.count} + excluded.count` },
          });
      }
    },
    async addRefusals(refused) {
      for (const rows of batches(refused)) await db.insert(refusals).values(rows);
      for (const clientId of new Set(refused.map((one) => one.clientId))) await prune(clientId);
    },
    async forgetParts(before) {
      const oldest = sql`select client_id, day, kind, value from ${parts}
      where ${lt(parts.day, before)} order by day limit ${batchSize}`;
      for (let more = true; more; ) {
        const gone = await db
          .delete(parts)
          .where(sql`(client_id, day, kind, value) in (${oldest})`)
          .returning({ day: parts.day });
        more = gone.length === batchSize;
        if (more) await setImmediate();
      }
    },
    async forgetRefusals(before) {
      const oldest = sql`select id from ${refusals} where ${lt(refusals.at, before)} order by at limit ${batchSize}`;
      for (let more = true; more; ) {
        const gone = await db.delete(refusals).where(sql`id in (${oldest})`).returning({ id: refusals.id });
        more = gone.length === batchSize;
        if (more) await setImmediate();
      }
    },
  };
};
