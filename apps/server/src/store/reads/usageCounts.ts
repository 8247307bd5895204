import { and, desc, eq, getTableColumns, gte, inArray, lt, sql } from 'drizzle-orm';
import { day } from '../../kernel/duration.js';
import { keptRefusals } from '../../oauth/model/clientRefusal.js';
import type { OutcomeCount, UsageReads } from '../../oauth/model/usageReads.js';
import type { Source } from '../source.js';

type UsageCounts = Pick<UsageReads, 'countsOf' | 'ofAccount' | 'partsOf' | 'refusalsOf' | 'sustainedSince'>;

/** Hours as they are, or added up by the day. */
const byTime = (hours: readonly OutcomeCount[], of: (hour: number) => number): OutcomeCount[] => {
  const sums = new Map<string, OutcomeCount>();
  for (const one of hours) {
    const start = of(one.start);
    const key = `${start} ${one.outcome}`;
    sums.set(key, { ...one, start, count: one.count + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()].sort((a, b) => a.start - b.start);
};

const dayOf = (hour: number) => hour - (hour % day);

/** Counts by time, part and refusal, as charts and lists show them. */
export const usageCounts = ({ db, t }: Source, accountId: string): UsageCounts => {
  const { accountUsage, clientRefusals, clients, clientUsage, clientUsageDays, clientUsageParts, securityEvents } = t;

  // Usage is counted by client alone; it is read only through clients of this account, whatever ids are given.
  const owned = (ids: readonly string[]) =>
    db
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.accountId, accountId), inArray(clients.id, [...ids])));

  return {
    async countsOf(id, { resolution, from, to }) {
      const { clientId, hour, outcome, count } = clientUsage;
      const hours = await db
        .select({ start: hour, outcome, count })
        .from(clientUsage)
        .where(and(inArray(clientId, owned([id])), gte(hour, from), lt(hour, to)))
        .orderBy(hour);
      if (resolution === 'HOUR') return hours;
      const days = await db
        .select({ start: clientUsageDays.day, outcome: clientUsageDays.outcome, count: clientUsageDays.count })
        .from(clientUsageDays)
        .where(
          and(
            inArray(clientUsageDays.clientId, owned([id])),
            gte(clientUsageDays.day, from),
            lt(clientUsageDays.day, to),
          ),
        )
        .orderBy(clientUsageDays.day);
      return byTime([...days, ...hours], dayOf);
    },

    async ofAccount({ resolution, from, to }) {
      const { hour, outcome, count } = accountUsage;
      const start = resolution === 'HOUR' ? hour : sql<number>`${hour} - ${hour} % ${day}`.mapWith(Number);
      const hours = await db
        .select({ start, outcome, count: sql`sum(${count})`.mapWith(Number) })
        .from(accountUsage)
        .where(and(eq(accountUsage.accountId, accountId), gte(hour, from), lt(hour, to)))
        .groupBy(hour, outcome)
        .orderBy(hour);
      return byTime(hours, (at) => at);
    },

    async partsOf(ids, since) {
      const { clientId, day: begun, kind, value, answered, refused } = clientUsageParts;
      return db
        .select({
          clientId,
          kind,
          value,
          answered: sql`sum(${answered})`.mapWith(Number),
          refused: sql`sum(${refused})`.mapWith(Number),
        })
        .from(clientUsageParts)
        .where(and(inArray(clientId, owned(ids)), gte(begun, since)))
        .groupBy(clientId, kind, value)
        .orderBy(clientId, kind, value);
    },

    async sustainedSince(ids) {
      const { subjectId, kind, beganAt } = securityEvents;
      const rows = await db
        .select({ id: subjectId, since: beganAt })
        .from(securityEvents)
        .where(
          and(inArray(subjectId, [...ids]), eq(kind, 'sustainedRefusals'), eq(securityEvents.accountId, accountId)),
        );
      return new Map(rows.map(({ id, since }) => [id, since]));
    },

    async refusalsOf(id) {
      const { clientId, at } = clientRefusals;
      return db
        .select(getTableColumns(clientRefusals))
        .from(clientRefusals)
        .where(inArray(clientId, owned([id])))
        .orderBy(desc(at), desc(clientRefusals.id))
        .limit(keptRefusals);
    },
  };
};
