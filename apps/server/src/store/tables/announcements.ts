import type { AnnouncementRecord } from '../../customers/model/announcement.js';
import type { Columns } from '../columns.js';

export const announcementTables = (c: Columns) => {
  const announcements = c.table(
    'announcements',
    {
      id: c.text('id').primaryKey(),
      version: c.integer('version').notNull(),
      kind: c.text('kind').$type<AnnouncementRecord['kind']>().notNull(),
      subjectId: c.text('subject_id').notNull(),
      granteeId: c.text('grantee_id').notNull(),
      name: c.text('name').notNull(),
      changes: c.json('changes').$type<AnnouncementRecord['changes']>().notNull(),
      endsAt: c.instant('ends_at'),
      cursor: c.text('cursor').notNull(),
      done: c.flag('done').notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.index('announcements_open').on(t.done, t.createdAt, t.id),
      c.index('announcements_subject').on(t.subjectId, t.granteeId, t.endsAt),
    ],
  );
  return { announcements };
};
