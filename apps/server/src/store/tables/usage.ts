import { sql } from 'drizzle-orm';
import type { ClientRefusalRecord } from '../../oauth/model/clientRefusal.js';
import type { SecurityEventRecord } from '../../oauth/model/securityEvent.js';
import type { AccountUsageCount, LastUseRecord, UsageCount, UsagePart } from '../../oauth/model/usage.js';
import type { Columns } from '../columns.js';

/** The usage of clients: counted in memory, added up here once a second. */
export const usageTables = (c: Columns) => {
  const clientUsage = c.table(
    'client_usage',
    {
      clientId: c.text('client_id').notNull(),
      /** The beginning of the hour that was counted. */
      hour: c.instant('hour').notNull(),
      /** `ok`, or the code of the refusal. */
      outcome: c.text('outcome').$type<UsageCount['outcome']>().notNull(),
      count: c.integer('count').notNull(),
      lastAt: c.instant('last_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.clientId, t.hour, t.outcome] }), c.index('client_usage_hour').on(t.hour)],
  );

  /** Hours that nobody looks at one by one any more, added up by the day. */
  const clientUsageDays = c.table(
    'client_usage_days',
    {
      clientId: c.text('client_id').notNull(),
      /** The beginning of the day (UTC). */
      day: c.instant('day').notNull(),
      outcome: c.text('outcome').$type<UsageCount['outcome']>().notNull(),
      count: c.integer('count').notNull(),
      lastAt: c.instant('last_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.clientId, t.day, t.outcome] }), c.index('client_usage_days_day').on(t.day)],
  );

  /** The same by secret, grant type and module. */
  const clientUsageParts = c.table(
    'client_usage_parts',
    {
      clientId: c.text('client_id').notNull(),
      /** The beginning of the day (UTC). */
      day: c.instant('day').notNull(),
      kind: c.text('kind').$type<UsagePart['kind']>().notNull(),
      value: c.text('value').notNull(),
      answered: c.integer('answered').notNull(),
      refused: c.integer('refused').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.clientId, t.day, t.kind, t.value] }),
      c.index('client_usage_parts_day').on(t.day),
    ],
  );

  /** All clients of an account together: to add up a million of them would take too long. */
  const accountUsage = c.table(
    'account_usage',
    {
      accountId: c.text('account_id').notNull(),
      hour: c.instant('hour').notNull(),
      outcome: c.text('outcome').$type<AccountUsageCount['outcome']>().notNull(),
      count: c.integer('count').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.accountId, t.hour, t.outcome] }), c.index('account_usage_hour').on(t.hour)],
  );

  /** The latest refusals of each client, one by one. */
  const clientRefusals = c.table(
    'client_refusals',
    {
      id: c.text('id').primaryKey(),
      clientId: c.text('client_id').notNull(),
      at: c.instant('at').notNull(),
      address: c.text('address').notNull(),
      secretHint: c.text('secret_hint').notNull(),
      reason: c.text('reason').$type<ClientRefusalRecord['reason']>().notNull(),
      detail: c.text('detail').notNull(),
    },
    (t) => [c.index('client_refusals_by_client').on(t.clientId, t.at, t.id), c.index('client_refusals_at').on(t.at)],
  );

  /** From where each client came lately: IPv4 addresses, and networks of IPv6. */
  const clientAddresses = c.table(
    'client_addresses',
    {
      clientId: c.text('client_id').notNull(),
      network: c.text('network').notNull(),
      accountId: c.text('account_id').notNull(),
      lastAt: c.instant('last_at').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.clientId, t.network] }),
      c.index('client_addresses_by_account').on(t.accountId, t.lastAt),
      c.index('client_addresses_last').on(t.lastAt),
    ],
  );

  /**
   * One row for each client that is not deleted. Separate from the client's own row, which many indexes point to and
   * every token request reads: neither should be written each minute. The columns of the filters are repeated here for
   * the index; the database itself keeps them equal to the client's row (`triggers.sql`).
   */
  const lastUses = c.table(
    'last_uses',
    {
      clientId: c.text('client_id').primaryKey(),
      accountId: c.text('account_id').notNull(),
      usedAt: c.instant('used_at').notNull(),
      refusedAt: c.instant('refused_at').notNull(),
      normalizedName: c.text('normalized_name').notNull(),
      type: c.text('type').$type<LastUseRecord['type']>().notNull(),
      enabled: c.flag('enabled').notNull(),
      environment: c.text('environment').notNull(),
      ownerEmail: c.text('owner_email').notNull(),
      filterBits: c.bits('filter_bits').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c
        .index('last_uses_by_time')
        .on(
          t.accountId,
          t.usedAt,
          t.clientId,
          t.type,
          t.enabled,
          t.environment,
          t.ownerEmail,
          t.filterBits,
          t.createdAt,
          t.normalizedName,
        ),
      // Clients that were never used, by age: with those whose last use is long ago, they are the unused ones. `usedAt`
      // is a column, since SQLite does not infer its range from the condition of the index, and would read each row.
      c
        .index('last_uses_never')
        .on(
          t.accountId,
          t.createdAt,
          t.clientId,
          t.type,
          t.enabled,
          t.environment,
          t.ownerEmail,
          t.filterBits,
          t.normalizedName,
          t.usedAt,
        )
        .where(sql`used_at <= 0`),
      // Clients that were refused lately are few: those that never were are not in it.
      // The same of all accounts, the last refused first.
      c.index('last_uses_refused_lately').on(t.refusedAt, t.clientId, t.enabled).where(sql`refused_at > 0`),
      c.index('last_uses_refused').on(t.accountId, t.refusedAt, t.clientId).where(sql`refused_at > 0`),
    ],
  );

  const secretUsage = c.table('secret_usage', {
    secretId: c.text('secret_id').primaryKey(),
    clientId: c.text('client_id').notNull(),
    lastUsedAt: c.instant('last_used_at').notNull(),
  });

  /** Security events, signs of an attack, that have not ended yet. */
  const securityEvents = c.table(
    'security_events',
    {
      subjectId: c.text('subject_id').notNull(),
      kind: c.text('kind').$type<SecurityEventRecord['kind']>().notNull(),
      accountId: c.text('account_id').notNull(),
      beganAt: c.instant('began_at').notNull(),
      lastAt: c.instant('last_at').notNull(),
      count: c.integer('count').notNull(),
      addresses: c.text('addresses').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.subjectId, t.kind] }),
      c.index('security_events_last').on(t.lastAt),
      c.index('security_events_account').on(t.accountId, t.kind, t.subjectId),
    ],
  );

  return {
    accountUsage,
    clientAddresses,
    clientRefusals,
    clientUsage,
    clientUsageDays,
    clientUsageParts,
    lastUses,
    secretUsage,
    securityEvents,
  };
};
