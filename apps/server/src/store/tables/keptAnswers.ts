import { isNotNull } from 'drizzle-orm';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const keptAnswerTables = (c: Columns, accounts: Accounts) => {
  // No foreign keys to what a secret belongs to: one that waits for approval does not exist yet.
  const keptAnswers = c.table(
    'kept_answers',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      requestHash: c.text('request_hash').notNull(),
      salt: c.text('salt').notNull(),
      answer: c.text('answer').notNull(),
      secret: c.text('secret'),
      secretId: c.text('secret_id'),
      changeRequestId: c.text('change_request_id'),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
    },
    (t) => [
      c.index('kept_answers_expiry').on(t.expiresAt),
      // Those of which something may be erased before their time.
      c.index('kept_answers_told').on(t.expiresAt).where(isNotNull(t.secret)),
      c.index('kept_answers_secret').on(t.secretId).where(isNotNull(t.secretId)),
      c.index('kept_answers_request').on(t.changeRequestId).where(isNotNull(t.changeRequestId)),
    ],
  );
  return { keptAnswers };
};
