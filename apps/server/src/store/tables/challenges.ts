import type { Ticket } from '../../auth/model/tickets.js';
import type { Columns } from '../columns.js';

/** Short-lived facts of authentication: counted and claimed one at a time. Plans only delete them. */
export const challengeTables = (c: Columns) => {
  const tickets = c.table(
    'tickets',
    {
      hash: c.text('hash').primaryKey(),
      kind: c.text('kind').$type<Ticket['kind']>().notNull(),
      personId: c.text('person_id'),
      data: c.json('data').$type<Ticket['data']>().notNull(),
      expiresAt: c.instant('expires_at').notNull(),
    },
    (t) => [c.index('tickets_expiry').on(t.expiresAt), c.index('tickets_person').on(t.personId)],
  );

  const limits = c.table(
    'limits',
    {
      key: c.text('key').primaryKey(),
      count: c.integer('count').notNull(),
      resetsAt: c.instant('resets_at').notNull(),
    },
    (t) => [c.index('limits_reset').on(t.resetsAt)],
  );

  return { tickets, limits };
};
