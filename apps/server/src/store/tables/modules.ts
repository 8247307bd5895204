import type { AccessTypeRecord } from '../../accessTypes/model/accessType.js';
import type { ModuleRecord } from '../../modules/model/module.js';
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
      scopes: c.json('scopes').$type<ModuleRecord['scopes']>().notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [c.uniqueIndex('modules_account_key').on(t.accountId, t.key)],
  );

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

  return { modules, accessTypes };
};

export type ModuleTables = ReturnType<typeof moduleTables>;
