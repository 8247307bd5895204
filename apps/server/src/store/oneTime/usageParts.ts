import { setImmediate } from 'node:timers/promises';
import { lt, sql } from 'drizzle-orm';
import { keptRefusals } from '../../oauth/model/clientRefusal.js';
import type { UsageRegister } from '../../oauth/model/usage.js';
import type { Source } from '../source.js';
import { batchSize, inOrder, inSlices } from './batches.js';
import { rowsAsJson } from './rowsAsJson.js';

type Parts = Pick<UsageRegister, 'addParts' | 'addToAccounts' | 'addRefusals' | 'forgetParts' | 'forgetRefusals'>;

/** What is counted besides a client's hours: its parts, its account, and its refusals one by one. */
export const usageParts = ({ db, t, dialect }: Source): Parts => {
  const { accountUsage, clientRefusals: refusals, clientUsageParts: parts } = t;

  /** Those of these clients that are older than the newest hundred of each. */
  const prune = (clients: readonly string[]) => {
    const newest = sql`row_number() over (partition by client_id order by at desc, id desc)`;
    const numbered = sql`select id, ${newest} as newest from ${refusals}
      where ${dialect.isOneOf(sql`client_id`, clients)}`;
    return db.delete(refusals).where(sql`id in (select id from (${numbered}) numbered where newest > ${keptRefusals})`);
  };

  return {
    async addParts(counted) {
      const ordered = inOrder(counted, (row) => `${row.clientId} ${row.day} ${row.kind} ${row.value}`);
      await inSlices(ordered, (rows) =>
        db
          .insert(parts)
          .select(rowsAsJson(dialect, parts, rows))
          .onConflictDoUpdate({
            target: [parts.clientId, parts.day, parts.kind, parts.value],
            set: {
              answered: sql`${parts.answered} + excluded.answered`,
              refused: sql`${parts.refused} + excluded.refused`,
            },
          }),
      );
    },
    async addToAccounts(counted) {
      const ordered = inOrder(counted, (row) => `${row.accountId} ${row.hour} ${row.outcome}`);
      await inSlices(ordered, (rows) =>
        db
          .insert(accountUsage)
          .select(rowsAsJson(dialect, accountUsage, rows))
          .onConflictDoUpdate({
            target: [accountUsage.accountId, accountUsage.hour, accountUsage.outcome],
            set: { count: sql`${accountUsage.count} + excluded.count` },
          }),
      );
    },
    async addRefusals(refused) {
      await inSlices(refused, (rows) => db.insert(refusals).values(rows));
      await inSlices([...new Set(refused.map((one) => one.clientId))], prune);
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
