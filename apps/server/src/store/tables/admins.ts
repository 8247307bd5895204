import { isNull } from 'drizzle-orm';
import type { AdminRecord } from '../../admins/model/admin.js';
import type { SessionRecord } from '../../auth/model/session.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const adminTables = (c: Columns, accounts: Accounts) => {
  const people = c.table(
    'people',
    {
      id: c.text('id').primaryKey(),
      version: c.integer('version').notNull(),
      email: c.text('email').notNull(),
      accountId: c.text('account_id').references(() => accounts.id),
      passwordHash: c.text('password_hash'),
      emailVerifiedAt: c.instant('email_verified_at'),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('people_own_email').on(t.email).where(isNull(t.accountId)),
      c.uniqueIndex('people_account_email').on(t.email, t.accountId),
    ],
  );

  const admins = c.table(
    'admins',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      version: c.integer('version').notNull(),
      personId: c
        .text('person_id')
        .notNull()
        .references(() => people.id),
      name: c.text('name').notNull(),
      privileges: c.json('privileges').$type<AdminRecord['privileges']>().notNull(),
      enabled: c.flag('enabled').notNull(),
      acceptedAt: c.instant('accepted_at'),
      onlyByProvider: c.flag('only_by_provider').notNull(),
      invitationHash: c.text('invitation_hash').unique(),
      invitationExpiresAt: c.instant('invitation_expires_at'),
      secondFactorsResetAt: c.instant('second_factors_reset_at'),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('admins_account_person').on(t.accountId, t.personId),
      c.index('admins_person').on(t.personId),
    ],
  );

  const sessions = c.table(
    'sessions',
    {
      id: c.text('id').primaryKey(),
      tokenHash: c.text('token_hash').notNull().unique(),
      personId: c
        .text('person_id')
        .notNull()
        .references(() => people.id),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      usedAt: c.instant('used_at').notNull(),
      method: c.text('method').$type<SessionRecord['method']>().notNull(),
      secondFactorAt: c.instant('second_factor_at'),
      provedFor: c.text('proved_for'),
      address: c.text('address').notNull(),
      userAgent: c.text('user_agent').notNull(),
    },
    (t) => [c.index('sessions_person').on(t.personId), c.index('sessions_expiry').on(t.expiresAt)],
  );

  return { people, admins, sessions };
};

export type People = ReturnType<typeof adminTables>['people'];

export type AdminTables = ReturnType<typeof adminTables>;
