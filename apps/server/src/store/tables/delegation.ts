import type { PersonalTokenRecord } from '../../auth/model/personalToken.js';
import type { ConsentRecord } from '../../oauth/model/consent.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';
import type { AdminTables } from './admins.js';
import type { Clients } from './clients.js';
import type { ModuleTables } from './modules.js';

/** What people may delegate to programs, and have: access types, consents, and tokens of their own making. */
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

  const personalTokens = c.table(
    'personal_tokens',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      adminId: c
        .text('admin_id')
        .notNull()
        .references(() => admins.id),
      name: c.text('name').notNull(),
      scopes: c.json('scopes').$type<PersonalTokenRecord['scopes']>().notNull(),
      tokenHash: c.text('token_hash').notNull().unique(),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
    },
    (t) => [c.index('personal_tokens_admin').on(t.adminId), c.index('personal_tokens_expiry').on(t.expiresAt)],
  );

  return { adminAccessTypes, consents, personalTokens };
};
