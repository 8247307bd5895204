import { sql } from 'drizzle-orm';
import type { AccountRecord } from '../../accounts/model/account.js';
import type { StoredSettings } from '../../accounts/model/settings.js';
import type { CustomerRecord } from '../../customers/model/customer.js';
import type { Columns } from '../columns.js';
import type { PlanTables } from './plans.js';

export const accountTables = (c: Columns, { plans }: PlanTables) => {
  const accounts = c.table(
    'accounts',
    {
      id: c.text('id').primaryKey(),
      version: c.integer('version').notNull(),
      name: c.text('name').notNull(),
      normalizedName: c.text('normalized_name').notNull(),
      kind: c.text('kind').$type<AccountRecord['kind']>().notNull(),
      clientIdSuffix: c.text('client_id_suffix').notNull(),
      environments: c.json('environments').$type<AccountRecord['environments']>().notNull(),
      settings: c.json('settings').$type<StoredSettings>().notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      // An installation has one vendor, or none.
      c.uniqueIndex('accounts_vendor').on(t.kind).where(sql`kind = 'VENDOR'`),
      // What one account chooses is free in every other.
      c.uniqueIndex('accounts_client_id_suffix').on(t.clientIdSuffix),
    ],
  );

  /** What the vendor says of an account. The name is repeated for the list; the database keeps it equal (`triggers.sql`). */
  const customers = c.table(
    'customers',
    {
      id: c
        .text('id')
        .primaryKey()
        .references(() => accounts.id),
      version: c.integer('version').notNull(),
      reference: c.text('reference'),
      state: c.text('state').$type<CustomerRecord['state']>().notNull(),
      stateBefore: c.text('state_before').$type<CustomerRecord['stateBefore']>(),
      reason: c.text('reason').notNull(),
      stateSince: c.instant('state_since').notNull(),
      planId: c.text('plan_id').references(() => plans.id),
      limits: c.json('limits').$type<CustomerRecord['limits']>().notNull(),
      normalizedName: c.text('normalized_name').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('customers_reference').on(t.reference).where(sql`reference is not null`),
      c.index('customers_name').on(t.normalizedName, t.id),
      c.index('customers_created').on(t.createdAt, t.id),
      c.index('customers_state_name').on(t.state, t.normalizedName, t.id),
      c.index('customers_state_created').on(t.state, t.createdAt, t.id),
      c.index('customers_plan').on(t.planId, t.id),
      c.index('customers_plan_name').on(t.planId, t.normalizedName, t.id),
      c.index('customers_plan_created').on(t.planId, t.createdAt, t.id),
    ],
  );

  /** The words of accounts' names. */
  const accountSearchTerms = c.table(
    'account_search_terms',
    {
      term: c.text('term').notNull(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
    },
    (t) => [c.primaryKey({ columns: [t.term, t.accountId] }), c.index('account_search_terms_account').on(t.accountId)],
  );

  return { accounts, customers, accountSearchTerms };
};

export type Accounts = ReturnType<typeof accountTables>['accounts'];
