import type { Columns } from '../columns.js';

export const leaseTables = (c: Columns) => {
  /** One row per task that one of many servers does for all: its holder, and the end of the exclusive right. */
  const leases = c.table('leases', {
    name: c.text('name').primaryKey(),
    holder: c.text('holder').notNull(),
    expiresAt: c.instant('expires_at').notNull(),
  });
  return { leases };
};
