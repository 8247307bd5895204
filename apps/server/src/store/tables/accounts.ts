import type { AccountRecord } from '../../accounts/model/account.js';
import type { StoredSettings } from '../../accounts/model/settings.js';
import type { Columns } from '../columns.js';

export const accountTables = (c: Columns) => {
  const accounts = c.table('accounts', {
    id: c.text('id').primaryKey(),
    version: c.integer('version').notNull(),
    name: c.text('name').notNull(),
    environments: c.json('environments').$type<AccountRecord['environments']>().notNull(),
    settings: c.json('settings').$type<StoredSettings>().notNull(),
    createdAt: c.instant('created_at').notNull(),
  });
  return { accounts };
};

export type Accounts = ReturnType<typeof accountTables>['accounts'];
