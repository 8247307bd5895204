import { and, count, eq, gt, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { ClientCensus } from '../../clients/model/census.js';
import { eventLoop } from '../../limits/eventLoopShares.js';
import type { Source } from '../source.js';

export const clientCensus = ({ db, t, bounds }: Source, accountId: string): ClientCensus => {
  const { clients, clientSecrets: secrets } = t;
  const ours = and(eq(clients.accountId, accountId), isNull(clients.deletedAt));
  const live = (now: number) => or(isNull(secrets.expiresAt), gt(secrets.expiresAt, now));

  /** Counts by ranges of the clients, and yields to other requests between them. */
  const sum = async (countIn: (range: SQL | undefined) => Promise<{ count: number }[]>): Promise<number> => {
    const place = sql`(${clients.normalizedName}, ${clients.id})`;
    let counted = 0;
    let after: SQL | undefined;
    for (;;) {
      const [end] = Number.isFinite(bounds.counted)
        ? await db
            .select({ name: clients.normalizedName, id: clients.id })
            .from(clients)
            .where(and(ours, after))
            .orderBy(clients.normalizedName, clients.id)
            .limit(1)
            .offset(bounds.counted - 1)
        : [];
      const until = end && sql`${place} <= (${end.name}, ${end.id})`;
      const [found] = await countIn(and(ours, after, until));
      counted += Number(found?.count ?? 0);
      if (!end) return counted;
      after = sql`${place} > (${end.name}, ${end.id})`;
      await eventLoop.pause(accountId);
    }
  };

  const countClients = (which?: SQL) =>
    sum((range) => db.select({ count: count() }).from(clients).where(and(range, which)));
  const countSecrets = (...which: (SQL | undefined)[]) =>
    sum((range) =>
      db
        .select({ count: count() })
        .from(clients)
        .innerJoin(secrets, eq(secrets.clientId, clients.id))
        .where(and(range, ...which)),
    );

  return {
    async clients(max) {
      if (max === undefined) return countClients();
      // Ordered, so that SQLite reads the index of the account: with statistics of an account of a million clients, it
      // would search the whole table for another account's ten.
      const some = db
        .select({ id: clients.id })
        .from(clients)
        .where(ours)
        .orderBy(clients.normalizedName)
        .limit(max)
        .as('some');
      const [row] = await db.select({ count: count() }).from(some);
      return Number(row?.count ?? 0);
    },
    async isEnvironmentInUse(environment) {
      const rows = await db
        .select({ id: clients.id })
        .from(clients)
        .where(and(ours, eq(clients.environment, environment)))
        .limit(1);
      return rows.length > 0;
    },
    clientsWithTokensOver: (seconds) => countClients(gt(clients.accessTokenLifetime, seconds)),
    clientsWithSecretsOver: (max, now) =>
      sum((range) => {
        const rich = db
          .select({ id: clients.id })
          .from(clients)
          .innerJoin(secrets, eq(secrets.clientId, clients.id))
          .where(and(range, live(now)))
          .groupBy(clients.id)
          .having(sql`count(*) > ${max}`)
          .as('rich');
        return db.select({ count: count() }).from(rich);
      }),
    recoverableSecrets: () => countSecrets(isNotNull(secrets.sealed)),
    replacedSecrets: (now, after = now) => countSecrets(isNotNull(secrets.replacedBy), gt(secrets.expiresAt, after)),
    secretsLivingOver: (milliseconds, now) =>
      countSecrets(
        live(now),
        or(isNull(secrets.expiresAt), sql`${secrets.expiresAt} - ${secrets.createdAt} > ${milliseconds}`),
      ),
  };
};
