import type Database from 'better-sqlite3';

/**
 * Tells whether anything was committed. `data_version` moves with every commit of another connection, in this process or
 * another (sqlite.org/pragma.html#pragma_data_version); `total_changes()` with every row that this connection wrote.
 */
export function changesOf(database: Database.Database): { changeMark(): string } {
  const others = database.prepare('pragma data_version').pluck();
  const own = database.prepare('select total_changes()').pluck();
  return { changeMark: () => `${others.get()} ${own.get()}` };
}
