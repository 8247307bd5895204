import type { ConsentRecord } from '../../oauth/model/consent.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';
import type { AdminTables } from './admins.js';
import type { Clients } from './clients.js';
import type { ModuleTables } from './modules.js';

/** The access types that people may delegate to clients, and the consents that they have given. */
export const delegationTables = (
  c: Columns,
  accounts: Accounts,
  { admins }: AdminTables,
  { accessTypes }: ModuleTables,
  clients: Clients,
) => {
  const adminAccessTypes = c.table(
    'admin_access_types',
    {
      adminId: c
        .text('admin_id')
        .notNull()
        .references(() => admins.id),
      accessTypeId: c
        .text('access_type_id')
        .notNull()
        .references(() => accessTypes.id),
    },
    (t) => [
      c.primaryKey({ columns: [t.adminId, t.accessTypeId] }),
      c.index('admin_access_types_access_type').on(t.accessTypeId),
    ],
  );

  const consents = c.table(
    'consents',
    {
      adminId: c
        .text('admin_id')
        .notNull()
        .references(() => admins.id),
      clientId: c
        .text('client_id')
        .notNull()
        .references(() => clients.id),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      scopes: c.json('scopes').$type<ConsentRecord['scopes']>().notNull(),
      managesAccount: c.flag('manages_account').notNull(),
      redirects: c.json('redirects').$type<ConsentRecord['redirects']>().notNull(),
      grantedAt: c.instant('granted_at').notNull(),
      changedAt: c.instant('changed_at').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.adminId, t.clientId] }),
      c.index('consents_client').on(t.clientId),
      c.index('consents_managing_account').on(t.accountId, t.managesAccount),
    ],
  );

  return { adminAccessTypes, consents };
};
