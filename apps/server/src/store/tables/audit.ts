import { sql } from 'drizzle-orm';
import type { SealedEntry } from '../../audit/model/entry.js';
import type { DataKeyRecord } from '../../audit/model/values/dataKey.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const auditTables = (c: Columns, accounts: Accounts) => {
  /** One row per account, locked last in every commit: it serialises the account's chain, and nothing else. */
  const auditHeads = c.table('audit_heads', {
    accountId: c
      .text('account_id')
      .primaryKey()
      .references(() => accounts.id),
    seq: c.integer('seq').notNull(),
    hash: c.text('hash').notNull(),
    anchoredSeq: c.integer('anchored_seq').notNull(),
    lastAnchor: c.text('last_anchor'),
  });

  /** Personal values are stored here as references, and sealed. */
  const auditEntries = c.table(
    'audit_entries',
    {
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      seq: c.integer('seq').notNull(),
      form: c.text('form').$type<SealedEntry['form']>().notNull(),
      id: c.text('id').notNull().unique(),
      at: c.instant('at').notNull(),
      action: c.text('action').notNull(),
      actorKind: c.text('actor_kind').$type<SealedEntry['actorKind']>().notNull(),
      actorId: c.text('actor_id').notNull(),
      actorName: c.text('actor_name').notNull(),
      actorAccountId: c.text('actor_account_id'),
      onBehalfOfId: c.text('on_behalf_of_id'),
      onBehalfOfName: c.text('on_behalf_of_name'),
      subjectKind: c.text('subject_kind').$type<SealedEntry['subjectKind']>().notNull(),
      subjectId: c.text('subject_id').notNull(),
      subjectName: c.text('subject_name').notNull(),
      fields: c.json('fields').$type<SealedEntry['fields']>().notNull(),
      changes: c.json('changes').$type<SealedEntry['changes']>().notNull(),
      address: c.text('address'),
      changeRequestId: c.text('change_request_id'),
      previousHash: c.text('previous_hash').notNull(),
      hash: c.text('hash').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.accountId, t.seq] }),
      c.index('audit_entries_subject').on(t.accountId, t.subjectId, t.seq),
      c.index('audit_entries_action').on(t.accountId, t.action, t.seq),
      c.index('audit_entries_actor').on(t.accountId, t.actorId, t.seq),
      c.index('audit_entries_time').on(t.accountId, t.at, t.seq),
    ],
  );

  /** Names and addresses, each once for all entries that refer to it. */
  const auditValues = c.table('audit_values', {
    ref: c.text('ref').primaryKey(),
    sealed: c.text('sealed').notNull(),
  });

  /** The keys that the values of the audit are sealed under: destroying a key erases its values. */
  const dataKeys = c.table(
    'data_keys',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      subjectKind: c.text('subject_kind').$type<DataKeyRecord['subjectKind']>().notNull(),
      subjectId: c.text('subject_id').notNull(),
      wrapped: c.text('wrapped'),
      createdAt: c.instant('created_at').notNull(),
      destroyedAt: c.instant('destroyed_at'),
    },
    (t) => [
      c.uniqueIndex('data_keys_subject').on(t.accountId, t.subjectId, t.subjectKind).where(sql`destroyed_at is null`),
    ],
  );

  return { auditHeads, auditEntries, auditValues, dataKeys };
};
