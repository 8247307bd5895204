import { and, eq, exists, inArray, type SQL } from 'drizzle-orm';
import type { Dependency } from '../../changes/model/dependency.js';
import type { ChangeReads } from '../../changes/model/reads.js';
import type { Source } from '../source.js';
import { visibleModules } from './visibleModules.js';

/** The versions of the rows that requests rest on, of those that the account may see. */
export const dependedVersions = (source: Source, accountId: string): ChangeReads['versionsOf'] => {
  const { db, t } = source;

  return async (dependencies) => {
    const byTable = Map.groupBy(dependencies, (dependency) => dependency.table);
    const found = await Promise.all([...byTable].map(([table, of]) => versionsIn(table, of)));
    return new Map(found.flat());
  };

  function belonging(table: Dependency['table']): SQL {
    if (table === 'accounts') return eq(t.accounts.id, accountId);
    // A published module is the ground of requests that grant it.
    if (table === 'modules') return visibleModules(source, accountId);
    if (table !== 'customers' && table !== 'plans') return eq(t[table].accountId, accountId);
    // Its plans, and what it says of its customers, are the vendor's.
    const { id, kind } = t.accounts;
    return exists(
      db
        .select({ id })
        .from(t.accounts)
        .where(and(eq(id, accountId), eq(kind, 'VENDOR'))),
    );
  }

  async function versionsIn(table: Dependency['table'], of: readonly Dependency[]): Promise<[string, number][]> {
    const { id, version } = t[table];
    const ids = of.map((dependency) => dependency.id);
    const belongs = belonging(table);
    const rows = await db
      .select({ id, version })
      .from(t[table])
      .where(and(belongs, inArray(id, ids)));
    return rows.map((row) => [row.id, row.version]);
  }
};
