import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StartupError } from '../../config/startupError.js';
import { historyTable } from '../migrations.js';
import { cannot } from './failures.js';
import { migrateSqlite } from './migrate.js';

/**
 * Opens a file and brings it up to date. A missing file is created, and its folder too, readable by its owner alone.
 * `busyMilliseconds` is the time to wait while another process writes.
 * @throws StartupError in one line when the file cannot be used; then nothing in it was changed
 */
export function connect(file: string, busyMilliseconds = 5000): Database.Database {
  let database: Database.Database | undefined;
  try {
    if (!existsSync(file)) makeForOwner(file);
    database = new Database(file, { timeout: busyMilliseconds });
    refuseForeign(database);
    database.pragma('journal_mode = wal');
    // WAL silently lowers this to NORMAL on first use: a power failure could lose a change that was answered.
    database.pragma('synchronous = full');
    // SQLite reads as much of the file as it allows from the system's page cache, without a copy of each page.
    database.pragma('mmap_size = 0x7fff0000');
    // Beyond that size, 64 MB are cached.
    database.pragma('cache_size = -65536');
    migrateSqlite(database);
    // Large sorts and what is undone go into memory, not into /tmp, which a read-only root does not have.
    database.pragma('temp_store = memory');
    // Without statistics SQLite guesses, and a search reads every row.
    database.pragma('optimize = 0x10002');
    return database;
  } catch (error) {
    database?.close();
    throw cannot(`use ${file}`, error);
  }
}

/**
 * Creates an empty file, and its folder, that only their owner can read. SQLite would create them readable for every
 * user of the machine; the files that it creates beside the file take the file's own mode.
 */
export function makeForOwner(file: string): void {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

/** Refuses the database of another program. */
function refuseForeign(database: Database.Database): void {
  const tables = database.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  if (tables.length > 0 && !tables.includes(historyTable.table))
    throw new StartupError('it belongs to another program.');
}
