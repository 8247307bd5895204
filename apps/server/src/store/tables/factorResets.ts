import { sql } from 'drizzle-orm';
import type { FactorResetRecord } from '../../customers/model/factorReset.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const factorResetTables = (c: Columns, accounts: Accounts) => {
  const factorResets = c.table(
    'factor_resets',
    {
      id: c.text('id').primaryKey(),
      version: c.integer('version').notNull(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      vendorId: c
        .text('vendor_id')
        .notNull()
        .references(() => accounts.id),
      adminId: c.text('admin_id').notNull(),
      adminName: c.text('admin_name').notNull(),
      personId: c.text('person_id').notNull(),
      reason: c.text('reason').notNull(),
      state: c.text('state').$type<FactorResetRecord['state']>().notNull(),
      requestedBy: c.text('requested_by').notNull(),
      requestedAt: c.instant('requested_at').notNull(),
      effectiveAt: c.instant('effective_at').notNull(),
      endedBy: c.text('ended_by'),
      endedIn: c.text('ended_in'),
      endedAt: c.instant('ended_at'),
    },
    (t) => [
      c.index('factor_resets_account').on(t.accountId, t.requestedAt, t.id),
      c.index('factor_resets_vendor').on(t.vendorId, t.requestedAt, t.id),
      c.index('factor_resets_person').on(t.personId, t.requestedAt, t.id),
      c.index('factor_resets_due').on(t.state, t.effectiveAt, t.id),
      // Two at once would each end a day after the other.
      c.uniqueIndex('factor_resets_pending').on(t.personId).where(sql`state = 'PENDING'`),
    ],
  );
  return { factorResets };
};
