import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Dialect } from './dialect.js';
import type { Bounds } from './reads/bounds.js';
import type { Tables } from './tables/index.js';

/**
 * The source of reads. Reads are written once, over the common part of both drizzle drivers; awaiting a SQLite query,
 * whose result is there at once, costs a microtask.
 */
export interface Source {
  readonly db: Pick<PgDatabase<PgQueryResultHKT>, 'select' | 'insert' | 'update' | 'delete'>;
  readonly t: Tables;
  readonly dialect: Dialect;
  readonly bounds: Bounds;
  /**
   * A text that is another one after every commit to the database, of whichever connection or process; left out where
   * only a statement could tell.
   */
  changeMark?(): string;
}
