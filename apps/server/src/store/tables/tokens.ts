import { sql } from 'drizzle-orm';
import type { TokenFamily } from '../../oauth/model/family.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';
import type { Clients } from './clients.js';

/**
 * The state of tokens by which each one-time value is valid once, and a revoked token is invalid. No plan writes these
 * tables: see docs/adr/0005-one-time-facts.md.
 */
export const tokenTables = (c: Columns, accounts: Accounts, clients: Clients) => {
  const tokenFamilies = c.table(
    'token_families',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      clientId: c
        .text('client_id')
        .notNull()
        .references(() => clients.id),
      // Not a foreign key: removing an admin ends the tokens, and keeps their record.
      adminId: c.text('admin_id'),
      environment: c.text('environment').notNull(),
      scopes: c.json('scopes').$type<TokenFamily['scopes']>().notNull(),
      resources: c.json('resources').$type<TokenFamily['resources']>().notNull(),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      codeHash: c.text('code_hash').unique(),
      codeExpiresAt: c.instant('code_expires_at'),
      codeRedeemedAt: c.instant('code_redeemed_at'),
      request: c.json('request').$type<TokenFamily['request']>(),
      handle: c.text('handle').unique(),
      refreshHash: c.text('refresh_hash'),
      refreshedAt: c.instant('refreshed_at'),
      spentTokens: c.json('spent_tokens').$type<TokenFamily['spentTokens']>(),
      sealedToken: c.text('sealed_token'),
      repeatableUntil: c.instant('repeatable_until'),
      idleExpiresAt: c.instant('idle_expires_at'),
      revokedAt: c.instant('revoked_at'),
    },
    (t) => [
      c.index('token_families_client').on(t.clientId, t.createdAt),
      c.index('token_families_admin').on(t.adminId),
      c.index('token_families_expiry').on(t.expiresAt),
      c.index('token_families_idle').on(t.idleExpiresAt),
      // Partial: it holds the families that were refreshed some seconds ago, and no others.
      c.index('token_families_repeatable').on(t.repeatableUntil).where(sql`repeatable_until is not null`),
    ],
  );

  /** Access tokens that were revoked individually, until they would have expired. */
  const revokedTokens = c.table(
    'revoked_tokens',
    { jti: c.text('jti').primaryKey(), expiresAt: c.instant('expires_at').notNull() },
    (t) => [c.index('revoked_tokens_expiry').on(t.expiresAt)],
  );

  /** The `jti` of used assertions, until they would have expired (RFC 7523 §3, item 7). */
  const spentAssertions = c.table(
    'spent_assertions',
    {
      clientId: c.text('client_id').notNull(),
      jti: c.text('jti').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.clientId, t.jti] }), c.index('spent_assertions_expiry').on(t.expiresAt)],
  );

  return { tokenFamilies, revokedTokens, spentAssertions };
};
