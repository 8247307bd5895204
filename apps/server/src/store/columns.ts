import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

type Names = { data: readonly string[]; driverData: string };

/** Names without spaces in them, at least one, with a space between them. */
const names = {
  toDriver: (list: readonly string[]) => list.join(' '),
  fromDriver: (text: string) => text.split(' '),
};

/**
 * The column types of PostgreSQL. Times are milliseconds since 1970 in a bigint: the same number in both databases and
 * in the code. `json` and not `jsonb`, which reorders keys, so that hashed values can be hashed again. Text sorts by
 * its bytes, as in SQLite: pages have one order in both databases, a prefix search uses an index, and an upgrade of the
 * operating system's collations corrupts no index.
 */
export const postgresColumns = {
  table: pg.pgTable,
  text: pg.customType<{ data: string }>({ dataType: () => 'text collate "C"' }),
  names: pg.customType<Names>({ dataType: () => 'text collate "C"', ...names }),
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
 * The same column types in SQLite. This cast is the one place that declares the two alike: both builders have the same
 * calls and yield the same JavaScript types, and the contract suite runs on both.
 */
export const sqliteColumns = {
  table: lite.sqliteTable,
  text: (name: string) => lite.text(name),
  names: lite.customType<Names>({ dataType: () => 'text', ...names }),
  integer: (name: string) => lite.integer(name),
  instant: (name: string) => lite.integer(name),
  bits: (name: string) => lite.integer(name),
  flag: (name: string) => lite.integer(name, { mode: 'boolean' }),
  json: (name: string) => lite.text(name, { mode: 'json' }),
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
} as unknown as Columns;
