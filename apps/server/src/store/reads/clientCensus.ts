import { and, count, eq, gt, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { ClientCensus } from '../../clients/census.js';
import type { Source } from '../source.js';

export const clientCensus = ({ db, t }: Source, accountId: string): ClientCensus => {
  const { clients, clientSecrets: secrets } = t;
  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));
  // The secrets of a deleted client are gone with it.
  const oursToo = eq(secrets.accountId, accountId);
  const live = (now: number) => or(isNull(secrets.expiresAt), gt(secrets.expiresAt, now));

  const countClients = async (which?: SQL) => {
    const [row] = await db.select({ count: count() }).from(clients).where(and(ours, which));
    return Number(row?.count ?? 0);
  };
  const countSecrets = async (...which: (SQL | undefined)[]) => {
    const [row] = await db
      .select({ count: count() })
      .from(secrets)
      .where(and(oursToo, ...which));
    return Number(row?.count ?? 0);
  };

  return {
    async clients(most) {
      if (most === undefined) return countClients();
      // In an order, so that it is read from the index of one account: by statistics that know an account of a million,
      // SQLite would look for the ten clients of another through the whole table.
      const some = db
        .select({ id: clients.id })
        .from(clients)
        .where(ours)
        .orderBy(clients.foldedName)
        .limit(most)
        .as('some');
      const [row] = await db.select({ count: count() }).from(some);
      return Number(row?.count ?? 0);
    },
    async isInhabited(environment) {
      const rows = await db
        .select({ id: clients.id })
        .from(clients)
        .where(and(ours, eq(clients.environment, environment)))
        .limit(1);
      return rows.length > 0;
    },
    clientsWithTokensOver: (seconds) => countClients(gt(clients.accessTokenLifetime, seconds)),
    async clientsWithSecretsOver(most, now) {
      const rich = db
        .select({ clientId: secrets.clientId })
        .from(secrets)
        .where(and(oursToo, live(now)))
        .groupBy(secrets.clientId)
        .having(sql`count(*) > ${most}`)
        .as('rich');
      const [row] = await db.select({ count: count() }).from(rich);
      return Number(row?.count ?? 0);
    },
    copiesKept: () => countSecrets(isNotNull(secrets.sealed)),
    secretsEnding: (now, after = now) => countSecrets(isNotNull(secrets.replacedBy), gt(secrets.expiresAt, after)),
    secretsLivingOver: (milliseconds, now) =>
      countSecrets(
        live(now),
        or(isNull(secrets.expiresAt), sql`${secrets.expiresAt} - ${secrets.createdAt} > ${milliseconds}`),
      ),
  };
};
