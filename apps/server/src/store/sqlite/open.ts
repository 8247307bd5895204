import type Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { LockedStore } from '../../model/ports/store.js';
import { assemble } from '../assemble.js';
import { sqliteDialect } from '../dialect.js';
import { type Bounds, defaultBounds } from '../reads/bounds.js';
import type { Source } from '../source.js';
import { statementsFor } from '../statements.js';
import { changesOf } from './changes.js';
import { sqliteCommits } from './commits.js';
import { connect } from './connect.js';
import { toDomainError } from './failures.js';
import { preparedOnce } from './preparedOnce.js';
import { sqliteTables } from './schema.js';

/** Opens the embedded database, and creates it on first use. */
export const openSqlite = (file: string, bounds?: Bounds): LockedStore => storeOn(connect(file), bounds);

/** The port, on a database that {@link connect} opened. */
export function storeOn(database: Database.Database, bounds: Bounds = defaultBounds): LockedStore {
  // The cast is explained in columns.ts: the same calls, the same rows.
  const db = drizzle(preparedOnce(database)) as unknown as Source['db'];
  const statements = statementsFor(sqliteTables, sqliteDialect);
  const { changeMark } = changesOf(database);
  return assemble({
    source: { db, t: sqliteTables, dialect: sqliteDialect, bounds, changeMark },
    toDomainError,
    statements,
    ...sqliteCommits(database, statements),
    async optimize() {
      database.pragma('optimize');
    },
    async close() {
      database.close();
    },
  });
}
