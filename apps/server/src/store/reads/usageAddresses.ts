import { and, desc, eq, max } from 'drizzle-orm';
import type { UsageReads } from '../../oauth/model/usageReads.js';
import type { Source } from '../source.js';

/** From where the clients of an account came. */
export const addressReads = (
  { db, t: { clientAddresses } }: Source,
  account: string,
): Pick<UsageReads, 'addressesOf' | 'addressesOfAccount'> => {
  const { accountId, clientId, network, lastAt } = clientAddresses;
  return {
    async addressesOf(id) {
      return db
        .select({ network, lastAt })
        .from(clientAddresses)
        .where(and(eq(clientId, id), eq(accountId, account)))
        .orderBy(desc(lastAt), network);
    },
    async addressesOfAccount(limit) {
      const rows = await db
        .select({ network, lastAt: max(lastAt) })
        .from(clientAddresses)
        .where(eq(accountId, account))
        .groupBy(network)
        .orderBy(desc(max(lastAt)), network)
        .limit(limit);
      return rows.map((row) => ({ ...row, lastAt: row.lastAt ?? 0 }));
    },
  };
};
