import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

/** An account's own OpenID Connect provider. */
export const identityProviderTables = (c: Columns, accounts: Accounts) => {
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

  /** A domain leads to one provider: an address typed at sign-in is sent to nobody else's. */
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

  return { identityProviders, identityDomains };
};
