import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { ClientCard } from '../../customers/model/reads.js';
import type { Source } from '../source.js';

/** Clients of customers' accounts as cards, by their ids; deleted ones, and those of the vendor's own, are not there. */
export const clientCards = ({ db, t }: Source) => {
  const { accounts, clients, clientUsage, customers } = t;

  const lastRefusalOf = async (clientId: string): Promise<ClientCard['lastRefusal']> => {
    const [last] = await db
      .select({ outcome: clientUsage.outcome, at: clientUsage.lastAt })
      .from(clientUsage)
      .where(and(eq(clientUsage.clientId, clientId), ne(clientUsage.outcome, 'ok')))
      .orderBy(desc(clientUsage.lastAt))
      .limit(1);
    return last ?? null;
  };

  return async (ids: readonly string[]): Promise<ClientCard[]> => {
    if (ids.length === 0) return [];
    const { ownerName, ownerEmail, ownerPhone } = clients;
    const rows = await db
      .select({
        id: clients.id,
        version: clients.version,
        name: clients.name,
        environment: clients.environment,
        enabled: clients.enabled,
        hold: clients.hold,
        account: { id: accounts.id, name: accounts.name },
        owner: { name: ownerName, email: ownerEmail, phone: ownerPhone },
      })
      .from(clients)
      .innerJoin(customers, eq(customers.id, clients.accountId))
      .innerJoin(accounts, eq(accounts.id, clients.accountId))
      .where(and(inArray(clients.id, [...ids]), isNull(clients.deletedAt)));
    return Promise.all(rows.map(async (row) => ({ ...row, lastRefusal: await lastRefusalOf(row.id) })));
  };
};
