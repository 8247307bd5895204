import { sql } from 'drizzle-orm';
import type { SupportAccessRecord } from '../../customers/model/supportAccess.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const supportAccessTables = (c: Columns, accounts: Accounts) => {
  const supportAccesses = c.table(
    'support_accesses',
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
      state: c.text('state').$type<SupportAccessRecord['state']>().notNull(),
      hours: c.integer('hours').notNull(),
      requestedAt: c.instant('requested_at').notNull(),
      openedBy: c.text('opened_by'),
      openedAt: c.instant('opened_at'),
      endsAt: c.instant('ends_at'),
      sessionId: c.text('session_id'),
      closedBy: c.text('closed_by'),
      closedAt: c.instant('closed_at'),
    },
    (t) => [
      c.index('support_accesses_account').on(t.accountId, t.requestedAt, t.id),
      c.index('support_accesses_vendor').on(t.vendorId, t.requestedAt, t.id),
      // Nobody asks twice at once, nor has two doors into one account.
      c.uniqueIndex('support_accesses_pending').on(t.accountId, t.personId).where(sql`state in ('REQUESTED', 'OPEN')`),
    ],
  );
  return { supportAccesses };
};
