import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';
import type { AdminTables } from './admins.js';

/** An account's own OpenID Connect provider. */
export const identityProviderTables = (c: Columns, accounts: Accounts, { admins }: AdminTables) => {
  const identityProviders = c.table('identity_providers', {
    id: c.text('id').primaryKey(),
    accountId: c
      .text('account_id')
      .notNull()
      .unique()
      .references(() => accounts.id),
    version: c.integer('version').notNull(),
    issuer: c.text('issuer').notNull(),
    clientId: c.text('client_id').notNull(),
    sealedClientSecret: c.text('sealed_client_secret').notNull(),
    createdAt: c.instant('created_at').notNull(),
  });

  /** A domain has one provider: an address typed at sign-in is sent to no other. */
  const identityDomains = c.table(
    'identity_domains',
    {
      domain: c.text('domain').primaryKey(),
      providerId: c
        .text('provider_id')
        .notNull()
        .references(() => identityProviders.id),
    },
    (t) => [c.index('identity_domains_provider').on(t.providerId)],
  );

  /** One admin per identity, and one identity per admin. */
  const identityLinks = c.table(
    'identity_links',
    {
      providerId: c
        .text('provider_id')
        .notNull()
        .references(() => identityProviders.id),
      subject: c.text('subject').notNull(),
      adminId: c
        .text('admin_id')
        .notNull()
        .unique()
        .references(() => admins.id),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.providerId, t.subject] })],
  );

  return { identityProviders, identityDomains, identityLinks };
};
