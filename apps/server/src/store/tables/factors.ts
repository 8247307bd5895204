import type { PasskeyRecord } from '../../auth/model/factors.js';
import type { Columns } from '../columns.js';
import type { People } from './admins.js';

/** The factors of a person besides the password. */
export const factorTables = (c: Columns, people: People) => {
  const personId = () =>
    c
      .text('person_id')
      .notNull()
      .references(() => people.id);

  const totpFactors = c.table('totp_factors', {
    personId: personId().primaryKey(),
    sealedSecret: c.text('sealed_secret').notNull(),
    lastUsedStep: c.integer('last_used_step').notNull(),
    createdAt: c.instant('created_at').notNull(),
  });

  const backupCodes = c.table(
    'backup_codes',
    {
      hash: c.text('hash').primaryKey(),
      personId: personId(),
      usedAt: c.instant('used_at'),
    },
    (t) => [c.index('backup_codes_person').on(t.personId)],
  );

  const passkeys = c.table(
    'passkeys',
    {
      id: c.text('id').primaryKey(),
      personId: personId(),
      name: c.text('name').notNull(),
      publicKey: c.text('public_key').notNull(),
      counter: c.instant('counter').notNull(),
      transports: c.json('transports').$type<PasskeyRecord['transports']>().notNull(),
      createdAt: c.instant('created_at').notNull(),
      lastUsedAt: c.instant('last_used_at'),
    },
    (t) => [c.index('passkeys_person').on(t.personId)],
  );

  return { totpFactors, backupCodes, passkeys };
};
