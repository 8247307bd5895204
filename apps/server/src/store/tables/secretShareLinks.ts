import type { SecretShareLinkRecord } from '../../clients/model/secretShareLink.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const secretShareLinkTables = (c: Columns, accounts: Accounts) => {
  // No foreign keys to client and secret: one that waits for approval does not exist yet, and a link outlives both.
  const secretShareLinks = c.table(
    'secret_share_links',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      clientId: c.text('client_id').notNull(),
      secretId: c.text('secret_id').notNull(),
      hint: c.text('hint').notNull(),
      changeRequestId: c.text('change_request_id'),
      tokenHash: c.text('token_hash').notNull(),
      sealed: c.text('sealed'),
      salt: c.text('salt'),
      attemptsLeft: c.integer('attempts_left').notNull(),
      state: c.text('state').$type<SecretShareLinkRecord['state']>().notNull(),
      createdAt: c.instant('created_at').notNull(),
      createdBy: c.json('created_by').$type<SecretShareLinkRecord['createdBy']>().notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      endedAt: c.instant('ended_at'),
      openedFrom: c.text('opened_from').notNull(),
    },
    (t) => [
      c.uniqueIndex('secret_share_links_token').on(t.tokenHash),
      c.index('secret_share_links_client').on(t.clientId, t.createdAt),
      c.index('secret_share_links_secret').on(t.secretId),
      c.index('secret_share_links_expiry').on(t.state, t.expiresAt),
    ],
  );
  return { secretShareLinks };
};
