import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StartupError } from '../../config/startupError.js';
import { historyTable } from '../migrations.js';
import { cannot } from './failures.js';
import { migrateSqlite } from './migrate.js';

/**
 * Opens a file and brings it up to date. A file that is not there is made, and its folder too, for its owner alone.
 * `busyMilliseconds` is how long to wait, in milliseconds, while another process writes.
 * @throws StartupError in one line when the file cannot be used; then nothing in it was changed
 */
export function connect(file: string, busyMilliseconds = 5000): Database.Database {
  let database: Database.Database | undefined;
  try {
    if (!existsSync(file)) makeForOwner(file);
    database = new Database(file, { timeout: busyMilliseconds });
    refuseForeign(database);
    database.pragma('journal_mode = wal');
    // WAL lowers this to NORMAL on first use, in silence: an answered change could be lost with the power.
    database.pragma('synchronous = full');
    // As much of the file as SQLite allows is read where the system has it in memory, without a copy of each page.
    database.pragma('mmap_size = 0x7fff0000');
    // And of what is beyond, 64 MB are kept.
    database.pragma('cache_size = -65536');
    migrateSqlite(database);
    // Without statistics SQLite guesses, and a search reads every row.
    database.pragma('optimize = 0x10002');
    return database;
  } catch (error) {
    database?.close();
    throw cannot(`use ${file}`, error);
  }
}

/**
 * Makes an empty file, and its folder, which only their owner reads. SQLite would let everybody on the machine; what it
 * makes beside the file takes the file's own mode.
 */
export function makeForOwner(file: string): void {
  if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

/** Whatever else somebody keeps in SQLite, nothing of ours is put in it. */
function refuseForeign(database: Database.Database): void {
  const tables = database.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  if (tables.length > 0 && !tables.includes(historyTable.table))
    throw new StartupError('it belongs to another program.');
}
