import { setImmediate } from 'node:timers/promises';
import { and, desc, eq, lt, sql } from 'drizzle-orm';
import { type ClientAddress, keptAddresses } from '../../oauth/model/clientAddress.js';
import type { UsageRegister } from '../../oauth/model/usage.js';
import type { Source } from '../source.js';
import { batches, batchSize, inOrder } from './batches.js';

/** From where clients came. */
export const usageAddresses = ({
  db,
  t: { clientAddresses },
}: Source): Pick<UsageRegister, 'addAddresses' | 'forgetAddresses'> => {
  const { clientId, network, lastAt } = clientAddresses;

  /** Those of a client that were not used since its latest ones. */
  const prune = async (client: string): Promise<void> => {
    const [oldest] = await db
      .select({ lastAt })
      .from(clientAddresses)
      .where(eq(clientId, client))
      .orderBy(desc(lastAt))
      .offset(keptAddresses - 1)
      .limit(1);
    if (oldest) await db.delete(clientAddresses).where(and(eq(clientId, client), lt(lastAt, oldest.lastAt)));
  };

  return {
    async addAddresses(added) {
      // Two addresses of one IPv6 network are one row.
      const rows = new Map<string, ClientAddress>();
      for (const one of added) rows.set(`${one.clientId} ${one.network}`, one);
      for (const some of batches(inOrder([...rows.values()], (row) => `${row.clientId} ${row.network}`))) {
        await db
          .insert(clientAddresses)
          .values(some)
          .onConflictDoUpdate({ target: [clientId, network], set: { lastAt: sql`excluded.last_at` } });
      }
      for (const client of new Set(added.map((one) => one.clientId))) await prune(client);
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
