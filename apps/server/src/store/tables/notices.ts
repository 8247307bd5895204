import type { NoticeRecord } from '../../notices/model/notice.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const noticeTables = (c: Columns, accounts: Accounts) => {
  /** Notices that are not yet mailed, inserted by the plan that causes them. */
  const outbox = c.table(
    'outbox',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      kind: c.text('kind').$type<NoticeRecord['kind']>().notNull(),
      subjectId: c.text('subject_id').notNull(),
      told: c.json('told').$type<NoticeRecord['told']>().notNull(),
      attempts: c.integer('attempts').notNull(),
      dueAt: c.instant('due_at').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.index('outbox_due').on(t.accountId, t.dueAt), c.index('outbox_depth').on(t.dueAt)],
  );
  return { outbox };
};
