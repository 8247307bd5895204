import { sql } from 'drizzle-orm';
import type { AccessTypeRecord } from '../../accessTypes/model/accessType.js';
import type { EntitlementRecord } from '../../modules/model/entitlement.js';
import type { ModuleRecord } from '../../modules/model/module.js';
import type { ModuleNameRecord } from '../../modules/model/moduleName.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const moduleTables = (c: Columns, accounts: Accounts) => {
  const modules = c.table(
    'modules',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      version: c.integer('version').notNull(),
      key: c.text('key').notNull(),
      name: c.text('name').notNull(),
      description: c.text('description').notNull(),
      audience: c.text('audience').notNull(),
      accessTokenFormat: c.text('access_token_format').$type<ModuleRecord['accessTokenFormat']>().notNull(),
      signingAlgorithm: c.text('signing_algorithm').$type<ModuleRecord['signingAlgorithm']>().notNull(),
      resourceServerIds: c.json('resource_server_ids').$type<ModuleRecord['resourceServerIds']>().notNull(),
      builtIn: c.flag('built_in').notNull(),
      // Before the scopes, which may be long: SQLite reads a row from its beginning.
      standardScopes: c.text('standard_scopes').notNull(),
      administratorScopes: c.text('administrator_scopes').notNull(),
      state: c.text('state').$type<ModuleRecord['state']>().notNull(),
      sunsetAt: c.instant('sunset_at'),
      scopes: c.json('scopes').$type<ModuleRecord['scopes']>().notNull(),
      documentationUrl: c.text('documentation_url'),
      publishedAt: c.instant('published_at'),
      deprecatedAt: c.instant('deprecated_at'),
      successorId: c.text('successor_id'),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('modules_account_key').on(t.accountId, t.key),
      c.index('modules_account_state').on(t.accountId, t.state, t.key),
      c.index('modules_sunset').on(t.sunsetAt).where(sql`sunset_at is not null`),
    ],
  );

  /** The names of accounts' own modules, and of all that the vendor ever published. */
  const moduleNames = c.table(
    'module_names',
    {
      kind: c.text('kind').$type<ModuleNameRecord['kind']>().notNull(),
      name: c.text('name').notNull(),
      moduleId: c
        .text('module_id')
        .notNull()
        .references(() => modules.id),
      accountId: c.text('account_id').notNull(),
      published: c.flag('published').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.kind, t.name, t.moduleId] }),
      c.index('module_names_module').on(t.moduleId),
      // Of two modules that take one scope at the same moment, one decides anew, and is told.
      c.uniqueIndex('module_names_scope').on(t.accountId, t.name).where(sql`kind = 'SCOPE' and not published`),
    ],
  );

  const catalogues = c.table('catalogues', {
    id: c
      .text('id')
      .primaryKey()
      .references(() => accounts.id),
    version: c.integer('version').notNull(),
    ownModules: c.flag('own_modules'),
  });

  const accessTypes = c.table(
    'access_types',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      version: c.integer('version').notNull(),
      name: c.text('name').notNull(),
      description: c.text('description').notNull(),
      permissions: c.json('permissions').$type<AccessTypeRecord['permissions']>().notNull(),
      permissionsLength: c.integer('permissions_length').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.uniqueIndex('access_types_account_name').on(t.accountId, t.name)],
  );

  /** Who may use what of the catalogue. */
  const entitlements = c.table(
    'entitlements',
    {
      granteeId: c.text('grantee_id').notNull(),
      thingId: c.text('thing_id').notNull(),
      administrator: c.flag('administrator').notNull(),
      environments: c.json('environments').$type<EntitlementRecord['environments']>(),
      endsAt: c.instant('ends_at'),
    },
    (t) => [
      c.primaryKey({ columns: [t.granteeId, t.thingId] }),
      c.index('entitlements_thing').on(t.thingId, t.granteeId),
      c.index('entitlements_ends').on(t.endsAt).where(sql`ends_at is not null`),
    ],
  );

  return { modules, moduleNames, catalogues, entitlements, accessTypes };
};

export type ModuleTables = ReturnType<typeof moduleTables>;
