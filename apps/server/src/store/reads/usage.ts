import {
  and,
  count,
  eq,
  getTableColumns,
  gt,
  inArray,
  isNull,
  max,
  or,
  type SQL,
  type SQLWrapper,
  sql,
} from 'drizzle-orm';
import type { UsageDay, UsageReads } from '../../oauth/model/usageReads.js';
import { prepared } from '../prepared.js';
import type { Source } from '../source.js';
import { addressReads } from './usageAddresses.js';
import { usageCounts } from './usageCounts.js';

const day = 24 * 60 * 60 * 1000;

const queriesOf = prepared(({ db, t: { lastUses }, dialect }) => ({
  lastUses: db
    .select({ clientId: lastUses.clientId, usedAt: lastUses.usedAt })
    .from(lastUses)
    .where(
      and(
        dialect.isOneOfNamed(lastUses.clientId, 'ids'),
        eq(lastUses.accountId, sql.placeholder('accountId')),
        gt(lastUses.usedAt, 0),
      ),
    )
    .prepare('last_uses_of_clients'),
}));

export const usageReads = (source: Source, accountId: string): UsageReads => {
  const { db, t, dialect } = source;
  const { clients, clientUsage, clientUsageDays: days, secretUsage, tokenFamilies, consents } = t;

  // Usage is counted by client alone; it is read only through clients of this account, whatever ids are given.
  const owned = (ids: readonly string[]) =>
    db
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.accountId, accountId), inArray(clients.id, [...ids])));

  const since = (from: number) =>
    sql`sum(case when ${clientUsage.hour} > ${from} then ${clientUsage.count} else 0 end)`.mapWith(Number);

  const sumOf = (which: SQL, times: SQLWrapper) =>
    sql`sum(case when ${which} then ${times} else 0 end)`.mapWith(Number);

  const hoursOf: UsageReads['hoursOf'] = async (ids, from) => {
    const { clientId, hour, outcome, count: times } = clientUsage;
    return db
      .select({
        clientId,
        hour,
        answered: sumOf(sql`${outcome} = 'ok'`, times),
        refused: sumOf(sql`${outcome} <> 'ok'`, times),
      })
      .from(clientUsage)
      .where(and(inArray(clientId, owned(ids)), gt(hour, from)))
      .groupBy(clientId, hour)
      .orderBy(clientId, hour);
  };

  return {
    ...usageCounts(source, accountId),
    ...addressReads(source, accountId),
    async totalsOf(ids, now) {
      const totals = await db
        .select({
          clientId: clientUsage.clientId,
          outcome: clientUsage.outcome,
          pastDay: since(now - day),
          pastWeek: since(now - 7 * day),
          lastAt: max(clientUsage.lastAt),
        })
        .from(clientUsage)
        .where(inArray(clientUsage.clientId, owned(ids)))
        .groupBy(clientUsage.clientId, clientUsage.outcome);
      const older = await db
        .select({ clientId: days.clientId, outcome: days.outcome, lastAt: max(days.lastAt) })
        .from(days)
        .where(inArray(days.clientId, owned(ids)))
        .groupBy(days.clientId, days.outcome);
      const isRecent = (one: (typeof older)[number]) =>
        totals.some(({ clientId, outcome }) => clientId === one.clientId && outcome === one.outcome);
      const past = older.filter((one) => !isRecent(one)).map((one) => ({ ...one, pastDay: 0, pastWeek: 0 }));
      return [...totals, ...past].map((total) => ({ ...total, lastAt: total.lastAt ?? 0 }));
    },

    hoursOf,

    async daysOf(ids, from) {
      const { clientId, day: begun, outcome, count: times } = days;
      const past = await db
        .select({
          clientId,
          day: begun,
          answered: sumOf(sql`${outcome} = 'ok'`, times),
          refused: sumOf(sql`${outcome} <> 'ok'`, times),
        })
        .from(days)
        .where(and(inArray(clientId, owned(ids)), gt(begun, from - day)))
        .groupBy(clientId, begun)
        .orderBy(clientId, begun);
      const recent = new Map<string, UsageDay>();
      for (const { hour, ...one } of await hoursOf(ids, from)) {
        const at = hour - (hour % day);
        const key = `${one.clientId} ${at}`;
        const before = recent.get(key);
        const answered = one.answered + (before?.answered ?? 0);
        const refused = one.refused + (before?.refused ?? 0);
        recent.set(key, { clientId: one.clientId, day: at, answered, refused });
      }
      return [...past, ...recent.values()];
    },

    async lastUsesOf(ids) {
      const rows = await queriesOf(source).lastUses.execute({ accountId, ids: dialect.idsParameter(ids) });
      return new Map(rows.map((row) => [row.clientId, row.usedAt]));
    },

    async ofSecrets(ids) {
      return db
        .select(getTableColumns(secretUsage))
        .from(secretUsage)
        .innerJoin(clients, eq(clients.id, secretUsage.clientId))
        .where(and(inArray(secretUsage.secretId, [...ids]), eq(clients.accountId, accountId)));
    },

    async liveGrantsOf(ids, now) {
      return db
        .select({ clientId: tokenFamilies.clientId, count: count() })
        .from(tokenFamilies)
        .innerJoin(clients, eq(clients.id, tokenFamilies.clientId))
        .leftJoin(
          consents,
          and(eq(consents.adminId, tokenFamilies.adminId), eq(consents.clientId, tokenFamilies.clientId)),
        )
        .where(
          and(
            inArray(tokenFamilies.clientId, owned(ids)),
            isNull(tokenFamilies.revokedAt),
            gt(tokenFamilies.expiresAt, now),
            gt(tokenFamilies.idleExpiresAt, now),
            or(isNull(clients.tokensRevokedAt), gt(tokenFamilies.createdAt, clients.tokensRevokedAt)),
            // A person's token families count only while the consent that they are based on is valid.
            or(isNull(tokenFamilies.adminId), sql`${consents.grantedAt} <= ${tokenFamilies.createdAt}`),
          ),
        )
        .groupBy(tokenFamilies.clientId);
    },
  };
};
