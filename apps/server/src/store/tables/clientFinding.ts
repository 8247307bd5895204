import type { Columns } from '../columns.js';
import type { Clients } from './clients.js';

/** What clients are found by, besides what stands in their own rows. */
export const clientFindingTables = (c: Columns, clients: Clients) => {
  /** The labels of clients. */
  const clientLabels = c.table(
    'client_labels',
    {
      accountId: c.text('account_id').notNull(),
      key: c.text('key').notNull(),
      value: c.text('value').notNull(),
      clientId: c
        .text('client_id')
        .notNull()
        .references(() => clients.id),
    },
    (t) => [
      c.primaryKey({ columns: [t.accountId, t.key, t.value, t.clientId] }),
      c.index('client_labels_client').on(t.clientId, t.key, t.value),
    ],
  );

  /** The search terms of clients: terms with a common prefix are adjacent. */
  const clientSearchTerms = c.table(
    'client_search_terms',
    {
      accountId: c.text('account_id').notNull(),
      term: c.text('term').notNull(),
      clientId: c
        .text('client_id')
        .notNull()
        .references(() => clients.id),
      startsName: c.flag('starts_name').notNull(),
      normalizedName: c.text('normalized_name').notNull(),
    },
    (t) => [c.primaryKey({ columns: [t.accountId, t.startsName, t.term, t.normalizedName, t.clientId] })],
  );

  return { clientLabels, clientSearchTerms };
};
