import { sql } from 'drizzle-orm';
import type { ClientRecord } from '../../clients/model/client.js';
import type { ClientSecretRecord } from '../../clients/model/secret.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';
import type { ModuleTables } from './modules.js';

export const clientTables = (c: Columns, accounts: Accounts, { modules, accessTypes }: ModuleTables) => {
  const clients = c.table(
    'clients',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      version: c.integer('version').notNull(),
      name: c.text('name').notNull(),
      normalizedName: c.text('normalized_name').notNull(),
      nameSkeleton: c.text('name_skeleton').notNull(),
      description: c.text('description').notNull(),
      type: c.text('type').$type<ClientRecord['type']>().notNull(),
      grantTypes: c.json('grant_types').$type<ClientRecord['grantTypes']>().notNull(),
      redirectUris: c.json('redirect_uris').$type<ClientRecord['redirectUris']>().notNull(),
      postLogoutRedirectUris: c
        .json('post_logout_redirect_uris')
        .$type<ClientRecord['postLogoutRedirectUris']>()
        .notNull(),
      ownerName: c.text('owner_name').notNull(),
      ownerEmail: c.text('owner_email').notNull(),
      ownerPhone: c.text('owner_phone').notNull(),
      environment: c.text('environment').notNull(),
      reference: c.text('reference'),
      labels: c.json('labels').$type<ClientRecord['labels']>().notNull(),
      managedClients: c.json('managed_clients').$type<ClientRecord['managedClients']>(),
      createdBy: c.text('created_by'),
      enabled: c.flag('enabled').notNull(),
      accessTokenLifetime: c.integer('access_token_lifetime').notNull(),
      idTokenSignedResponseAlg: c
        .text('id_token_signed_response_alg')
        .$type<ClientRecord['idTokenSignedResponseAlg']>()
        .notNull(),
      userinfoInIdToken: c.flag('userinfo_in_id_token').notNull(),
      publicKeys: c.json('public_keys').$type<ClientRecord['publicKeys']>().notNull(),
      allowedIpRanges: c.json('allowed_ip_ranges').$type<ClientRecord['allowedIpRanges']>().notNull(),
      filterBits: c.bits('filter_bits').notNull(),
      tokensRevokedAt: c.instant('tokens_revoked_at'),
      hold: c.json('hold').$type<ClientRecord['hold']>(),
      createdAt: c.instant('created_at').notNull(),
      updatedAt: c.instant('updated_at').notNull(),
      deletedAt: c.instant('deleted_at'),
    },
    (t) => [
      // Partial: the rows of deleted clients stay. The filters' columns follow the order's, to skip within the index.
      c
        .index('clients_by_name')
        .on(
          t.accountId,
          t.normalizedName,
          t.id,
          t.type,
          t.enabled,
          t.environment,
          t.ownerEmail,
          t.filterBits,
          t.createdAt,
        )
        .where(sql`deleted_at is null`),
      c
        .index('clients_by_age')
        .on(
          t.accountId,
          t.createdAt,
          t.id,
          t.type,
          t.enabled,
          t.environment,
          t.ownerEmail,
          t.filterBits,
          t.normalizedName,
        )
        .where(sql`deleted_at is null`),
      // Environments fall out of use: in such a one, the newest clients are all old.
      c
        .index('clients_environment_by_name')
        .on(
          t.accountId,
          t.environment,
          t.normalizedName,
          t.id,
          t.type,
          t.enabled,
          t.ownerEmail,
          t.filterBits,
          t.createdAt,
        )
        .where(sql`deleted_at is null`),
      c
        .index('clients_environment_by_age')
        .on(
          t.accountId,
          t.environment,
          t.createdAt,
          t.id,
          t.type,
          t.enabled,
          t.ownerEmail,
          t.filterBits,
          t.normalizedName,
        )
        .where(sql`deleted_at is null`),
      // Unordered: to find the clients when they are few. `deletedAt` is a column, since SQLite does not infer from the
      // condition of the index that it is null.
      c
        .index('clients_by_traits')
        .on(
          t.accountId,
          t.enabled,
          t.type,
          t.environment,
          t.id,
          t.ownerEmail,
          t.filterBits,
          t.normalizedName,
          t.createdAt,
          t.deletedAt,
        )
        .where(sql`deleted_at is null`),
      c
        .index('clients_by_owner')
        .on(
          t.accountId,
          t.ownerEmail,
          t.enabled,
          t.type,
          t.environment,
          t.id,
          t.filterBits,
          t.normalizedName,
          t.createdAt,
          t.deletedAt,
        )
        .where(sql`deleted_at is null`),
      c
        .uniqueIndex('clients_reference')
        .on(t.accountId, t.reference)
        .where(sql`deleted_at is null and reference is not null`),
      c
        .index('clients_by_maker')
        .on(t.accountId, t.createdBy, t.id)
        .where(sql`deleted_at is null and created_by is not null`),
      c.index('clients_by_skeleton').on(t.accountId, t.nameSkeleton, t.id, t.name).where(sql`deleted_at is null`),
    ],
  );

  const clientSecrets = c.table(
    'client_secrets',
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
      label: c.text('label').notNull(),
      hint: c.text('hint').notNull(),
      secretHash: c.text('secret_hash').notNull(),
      sealed: c.text('sealed'),
      createdAt: c.instant('created_at').notNull(),
      createdBy: c.json('created_by').$type<ClientSecretRecord['createdBy']>().notNull(),
      expiresAt: c.instant('expires_at'),
      warnedDays: c.integer('warned_days').notNull(),
      replacedBy: c.text('replaced_by'),
      endsOtherwise: c.instant('ends_otherwise'),
      leak: c.json('leak').$type<ClientSecretRecord['leak']>(),
    },
    (t) => [
      c.index('client_secrets_hash').on(t.secretHash),
      c.index('client_secrets_client').on(t.clientId, t.expiresAt),
      c.index('client_secrets_expiry').on(t.accountId, t.expiresAt, t.clientId),
      c.index('client_secrets_ending').on(t.expiresAt, t.id),
    ],
  );

  const clientModules = c.table(
    'client_modules',
    {
      clientId: c
        .text('client_id')
        .notNull()
        .references(() => clients.id),
      moduleId: c
        .text('module_id')
        .notNull()
        .references(() => modules.id),
      // The client's: a published module has clients of many accounts.
      accountId: c.text('account_id').notNull(),
      administrator: c.flag('administrator').notNull(),
      scopes: c.names('scopes'),
    },
    (t) => [
      c.primaryKey({ columns: [t.clientId, t.moduleId] }),
      c.index('client_modules_module').on(t.moduleId, t.accountId, t.clientId),
    ],
  );

  /** The names in `scopes` above, by which their clients are found. */
  const clientScopes = c.table(
    'client_scopes',
    {
      moduleId: c
        .text('module_id')
        .notNull()
        .references(() => modules.id),
      scope: c.text('scope').notNull(),
      clientId: c
        .text('client_id')
        .notNull()
        .references(() => clients.id),
      administrator: c.flag('administrator').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.moduleId, t.scope, t.clientId] })],
  );

  const clientAccessTypes = c.table(
    'client_access_types',
    {
      clientId: c
        .text('client_id')
        .notNull()
        .references(() => clients.id),
      accessTypeId: c
        .text('access_type_id')
        .notNull()
        .references(() => accessTypes.id),
    },
    (t) => [
      c.primaryKey({ columns: [t.clientId, t.accessTypeId] }),
      c.index('client_access_types_access_type').on(t.accessTypeId, t.clientId),
    ],
  );

  return { clients, clientSecrets, clientModules, clientScopes, clientAccessTypes };
};

export type Clients = ReturnType<typeof clientTables>['clients'];
