import { sql } from 'drizzle-orm';
import type { ChangeRequestRecord, ChangeVoteRecord } from '../../changes/model/changeRequest.js';
import type { Columns } from '../columns.js';
import type { Accounts } from './accounts.js';

/** Literally as it stands in the index, or no database would find its rows by that. */
export const holdsCopy = sql`cast(generated as text) like '%"sealed":"%'`;

/** The same of requests that wait. */
export const isOpen = sql`state = 'OPEN'`;

export const changeTables = (c: Columns, accounts: Accounts) => {
  const changeRequests = c.table(
    'change_requests',
    {
      id: c.text('id').primaryKey(),
      accountId: c
        .text('account_id')
        .notNull()
        .references(() => accounts.id),
      version: c.integer('version').notNull(),
      number: c.integer('number').notNull(),
      command: c.text('command').notNull(),
      input: c.json('input').$type<ChangeRequestRecord['input']>(),
      generated: c.json('generated').$type<ChangeRequestRecord['generated']>(),
      dependencies: c.json('dependencies').$type<ChangeRequestRecord['dependencies']>().notNull(),
      subjectKind: c.text('subject_kind').$type<ChangeRequestRecord['subjectKind']>().notNull(),
      subjectId: c.text('subject_id').notNull(),
      subjectName: c.text('subject_name').notNull(),
      changes: c.json('changes').$type<ChangeRequestRecord['changes']>().notNull(),
      owner: c.json('owner').$type<ChangeRequestRecord['owner']>(),
      risks: c.json('risks').$type<ChangeRequestRecord['risks']>().notNull(),
      requesterKind: c.text('requester_kind').$type<ChangeRequestRecord['requesterKind']>().notNull(),
      requesterId: c.text('requester_id').notNull(),
      requesterPersonId: c.text('requester_person_id').notNull(),
      requesterName: c.text('requester_name').notNull(),
      onBehalfOfId: c.text('on_behalf_of_id'),
      onBehalfOfName: c.text('on_behalf_of_name'),
      comment: c.text('comment').notNull(),
      approversNeeded: c.integer('approvers_needed').notNull(),
      confirmedAt: c.instant('confirmed_at'),
      state: c.text('state').$type<ChangeRequestRecord['state']>().notNull(),
      reason: c.text('reason').notNull(),
      replacedBy: c.text('replaced_by'),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      decidedAt: c.instant('decided_at'),
    },
    (t) => [
      c.uniqueIndex('change_requests_number').on(t.accountId, t.number),
      c.index('change_requests_lapse').on(t.accountId, t.expiresAt).where(isOpen),
      c.index('change_requests_state').on(t.accountId, t.state, t.number),
      c.index('change_requests_subject').on(t.accountId, t.subjectId, t.number),
      c.index('change_requests_requester').on(t.accountId, t.requesterPersonId, t.number),
      // Those with a secret that an approval would reveal: a handful, of all that have lapsed.
      c.index('change_requests_copies').on(t.expiresAt).where(holdsCopy),
    ],
  );

  const changeSubjects = c.table(
    'change_subjects',
    {
      requestId: c
        .text('request_id')
        .notNull()
        .references(() => changeRequests.id),
      subjectId: c.text('subject_id').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.subjectId, t.requestId] })],
  );

  const changeDependencies = c.table(
    'change_dependencies',
    {
      requestId: c
        .text('request_id')
        .notNull()
        .references(() => changeRequests.id),
      rowId: c.text('row_id').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.rowId, t.requestId] })],
  );

  const changeVotes = c.table(
    'change_votes',
    {
      requestId: c
        .text('request_id')
        .notNull()
        .references(() => changeRequests.id),
      personId: c.text('person_id').notNull(),
      adminId: c.text('admin_id').notNull(),
      name: c.text('name').notNull(),
      vote: c.text('vote').$type<ChangeVoteRecord['vote']>().notNull(),
      reason: c.text('reason').notNull(),
      at: c.instant('at').notNull(),
    },
    // By person, not by session or admin: one person has one vote.
    (t) => [c.primaryKey({ columns: [t.requestId, t.personId] })],
  );

  return { changeRequests, changeSubjects, changeDependencies, changeVotes };
};
