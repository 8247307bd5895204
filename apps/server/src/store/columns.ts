import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

/**
 * How PostgreSQL spells the kinds of column that Countersign uses. Times are milliseconds since 1970 in a bigint: the same
 * number in both databases and in the code. `json` and not `jsonb`, which reorders keys, so that what was hashed can be
 * hashed again. Text sorts by its bytes, as in SQLite: pages come in one order everywhere, a prefix finds its index, and
 * an upgrade of the operating system's collations breaks none.
 */
export const postgresColumns = {
  table: pg.pgTable,
  text: pg.customType<{ data: string }>({ dataType: () => 'text collate "C"' }),
  integer: (name: string) => pg.integer(name),
  instant: (name: string) => pg.bigint(name, { mode: 'number' }),
  bits: (name: string) => pg.bigint(name, { mode: 'number' }),
  flag: (name: string) => pg.boolean(name),
  json: (name: string) => pg.json(name),
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
};

export type Columns = typeof postgresColumns;

/**
 * The same kinds in SQLite. The cast is the one place where the two are told to be alike: both builders answer to the
 * same calls and yield the same JavaScript types, and the contract suite runs on both.
 */
export const sqliteColumns = {
  table: lite.sqliteTable,
  text: (name: string) => lite.text(name),
  integer: (name: string) => lite.integer(name),
  instant: (name: string) => lite.integer(name),
  bits: (name: string) => lite.integer(name),
  flag: (name: string) => lite.integer(name, { mode: 'boolean' }),
  json: (name: string) => lite.text(name, { mode: 'json' }),
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
} as unknown as Columns;
