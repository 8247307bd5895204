import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import type { Dialect } from './dialect.js';
import type { Bounds } from './reads/bounds.js';
import type { Tables } from './tables/index.js';

/**
 * Where reads come from. Reads are written once, over what both drizzle drivers have in common; awaiting a SQLite
 * query, which has its answer at once, costs a microtask.
 */
export interface Source {
  readonly db: Pick<PgDatabase<PgQueryResultHKT>, 'select' | 'insert' | 'update' | 'delete'>;
  readonly t: Tables;
  readonly dialect: Dialect;
  readonly bounds: Bounds;
}
