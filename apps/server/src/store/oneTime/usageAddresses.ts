import { setImmediate } from 'node:timers/promises';
import { lt, sql } from 'drizzle-orm';
import { type ClientAddress, keptAddresses } from '../../oauth/model/clientAddress.js';
import type { UsageRegister } from '../../oauth/model/usage.js';
import type { Source } from '../source.js';
import { batchSize, inOrder, inSlices } from './batches.js';
import { rowsAsJson } from './rowsAsJson.js';

/** From where clients came. */
export const usageAddresses = ({
  db,
  t: { clientAddresses },
  dialect,
}: Source): Pick<UsageRegister, 'addAddresses' | 'forgetAddresses'> => {
  const { clientId, network, lastAt } = clientAddresses;

  /** Those of these clients that were not used since their latest ones. */
  const prune = (clients: readonly string[]) => {
    const latest = sql`rank() over (partition by client_id order by last_at desc)`;
    const ranked = sql`select client_id, network, ${latest} as latest from ${clientAddresses}
      where ${dialect.isOneOf(sql`client_id`, clients)}`;
    return db
      .delete(clientAddresses)
      .where(
        sql`(client_id, network) in (select client_id, network from (${ranked}) ranked where latest > ${keptAddresses})`,
      );
  };

  return {
    async addAddresses(added) {
      // Two addresses of one IPv6 network are one row.
      const rows = new Map<string, ClientAddress>();
      for (const one of added) rows.set(`${one.clientId} ${one.network}`, one);
      await inSlices(
        inOrder([...rows.values()], (row) => `${row.clientId} ${row.network}`),
        (some) =>
          db
            .insert(clientAddresses)
            .select(rowsAsJson(dialect, clientAddresses, some))
            .onConflictDoUpdate({ target: [clientId, network], set: { lastAt: sql`excluded.last_at` } }),
      );
      await inSlices([...new Set(added.map((one) => one.clientId))], prune);
    },
    async forgetAddresses(before) {
      const oldest = sql`select client_id, network from ${clientAddresses}
      where ${lt(lastAt, before)} order by last_at limit ${batchSize}`;
      for (let more = true; more; ) {
        const gone = await db
          .delete(clientAddresses)
          .where(sql`(client_id, network) in (${oldest})`)
          .returning({ lastAt });
        more = gone.length === batchSize;
        if (more) await setImmediate();
      }
    },
  };
};
