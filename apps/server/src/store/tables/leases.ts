import type { Columns } from '../columns.js';

export const leaseTables = (c: Columns) => {
  /** What one of many servers does for all of them: who does it, and until when nobody else may. */
  const leases = c.table('leases', {
    name: c.text('name').primaryKey(),
    holder: c.text('holder').notNull(),
    expiresAt: c.instant('expires_at').notNull(),
  });
  return { leases };
};
