import type { ClientType } from '@countersign/schema';
import { strangersReasons } from '@countersign/schema';
import { and, gte, inArray, type SQL, sql } from 'drizzle-orm';
import type { RefusalTimes } from '../../oauth/model/securityEvent.js';
import type { Source } from '../source.js';

/** What came of requests of some clients. Whoever is public proves nothing: anybody may ask as it. */
export const refusalCounts = ({ db, dialect, t: { clientRefusals, clientUsage } }: Source) => {
  const sum = (which: SQL) => sql`sum(case when ${which} then ${clientUsage.count} else 0 end)`.mapWith(Number);
  const isStrangers = inArray(clientRefusals.reason, [...strangersReasons]);
  const at = clientRefusals.at;

  return async <C extends { readonly id: string; readonly type: ClientType | null }>(
    clients: readonly C[],
    { hour, lately }: RefusalTimes,
  ) => {
    if (clients.length === 0) return [];
    const ids = clients.map(({ id }) => id);
    const [counts, latest] = await Promise.all([
      db
        .select({
          id: clientUsage.clientId,
          answered: sum(sql`${clientUsage.outcome} = 'ok'`),
          // A suspended account was told that it is, once and not by the client.
          refused: sum(sql`${clientUsage.outcome} not in ('ok', 'account_suspended')`),
        })
        .from(clientUsage)
        .where(and(dialect.isOneOf(clientUsage.clientId, ids), gte(clientUsage.hour, hour)))
        .groupBy(clientUsage.clientId),
      db
        .select({
          id: clientRefusals.clientId,
          ownRefusedAt: sql`max(case when ${isStrangers} then 0 else ${at} end)`.mapWith(Number),
          strangersRefused: sql`sum(case when ${isStrangers} and ${gte(at, lately)} then 1 else 0 end)`.mapWith(Number),
          refusedLately: sql`sum(case when ${gte(at, lately)} then 1 else 0 end)`.mapWith(Number),
        })
        .from(clientRefusals)
        .where(dialect.isOneOf(clientRefusals.clientId, ids))
        .groupBy(clientRefusals.clientId),
    ]);
    const [countsById, latestById] = [
      new Map(counts.map((one) => [one.id, one])),
      new Map(latest.map((one) => [one.id, one])),
    ];
    return clients.map((client) => {
      const { answered = 0, refused = 0 } = countsById.get(client.id) ?? {};
      const { ownRefusedAt = 0, strangersRefused = 0, refusedLately = 0 } = latestById.get(client.id) ?? {};
      const byWhom =
        client.type === 'PUBLIC'
          ? { ownRefusedAt: 0, strangersRefused: refusedLately }
          : { ownRefusedAt, strangersRefused };
      return { ...client, answered, refused, ...byWhom };
    });
  };
};
