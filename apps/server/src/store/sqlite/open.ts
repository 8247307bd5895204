import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { sqliteDialect } from '../dialect.js';
import { factorProofs } from '../proofs/factors.js';
import { limits } from '../proofs/limits.js';
import { tickets } from '../proofs/tickets.js';
import { accountReads } from '../reads/account.js';
import { keyRing } from '../reads/keys.js';
import { openReads } from '../reads/open.js';
import type { Source } from '../source.js';
import { statementsFor } from '../statements.js';
import type { Store } from '../store.js';
import { sqliteCommits } from './commits.js';
import { migrateSqlite } from './migrate.js';
import { sqliteTables } from './schema.js';

/** Opens the embedded database, made on first use. The file's folder is made too, for its owner alone. */
export function openSqlite(file: string): Store {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Database(file, { timeout: 5000 });
  try {
    database.pragma('journal_mode = wal');
    // WAL lowers this to NORMAL on first use, in silence: an answered change could be lost with the power.
    database.pragma('synchronous = full');
    migrateSqlite(database);
  } catch (error) {
    database.close();
    throw error;
  }
  // The cast that columns.ts explains: the same calls, the same rows.
  const db = drizzle(database) as unknown as Source['db'];
  const source: Source = { db, t: sqliteTables, dialect: sqliteDialect };
  return {
    open: openReads(source),
    keys: keyRing(source),
    limits: limits(source),
    tickets: tickets(source),
    factors: factorProofs(source),
    within: (accountId) => accountReads(source, accountId),
    commit: sqliteCommits(database, statementsFor(sqliteTables, sqliteDialect)),
    async close() {
      database.close();
    },
  };
}
