import type { AuditEntry } from '../../audit/model/entry.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

export const auditTables = (c: Columns, accounts: Accounts) => {
  /** One row an account, locked last in every commit: what serialises an account's chain, and nothing else. */
  const auditHeads = c.table('audit_heads', {
    accountId: c
      .text('account_id')
      .primaryKey()
      .references(() => accounts.id),
    seq: c.integer('seq').notNull(),
    hash: c.text('hash').notNull(),
  });

  const auditEntries = c.table(
    'audit_entries',
    {
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      seq: c.integer('seq').notNull(),
      id: c.text('id').notNull().unique(),
      at: c.instant('at').notNull(),
      action: c.text('action').notNull(),
      actor: c.json('actor').$type<AuditEntry['actor']>().notNull(),
      /** The same as in `actor`, for the index. */
      actorId: c.text('actor_id').notNull(),
      subjectKind: c.text('subject_kind').$type<AuditEntry['subject']['kind']>().notNull(),
      subjectId: c.text('subject_id').notNull(),
      subjectName: c.text('subject_name').notNull(),
      changes: c.json('changes').$type<AuditEntry['changes']>().notNull(),
      address: c.text('address').notNull(),
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

  return { auditHeads, auditEntries };
};
