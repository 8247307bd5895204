import type { PastSecretRecord } from '../../clients/model/secret.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const pastSecretTables = (c: Columns, accounts: Accounts) => {
  /** Secrets that were removed: by their hashes a leak is known for years. No foreign keys: it outlives the client. */
  const pastSecrets = c.table(
    'past_secrets',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      clientId: c.text('client_id').notNull(),
      hint: c.text('hint').notNull(),
      secretHash: c.text('secret_hash').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      leak: c.json('leak').$type<PastSecretRecord['leak']>(),
    },
    (t) => [c.index('past_secrets_hash').on(t.secretHash), c.index('past_secrets_end').on(t.expiresAt)],
  );
  return { pastSecrets };
};
