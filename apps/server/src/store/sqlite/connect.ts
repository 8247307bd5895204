import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StartupError } from '../../startupError.js';
import { ledger } from '../migrations.js';
import { codeOf } from './failures.js';
import { migrateSqlite } from './migrate.js';

/**
 * Opens a file and brings it up to date. A file that is not there is made, and its folder too, for its owner alone.
 * `patience` is how long to wait, in milliseconds, while another process writes.
 * @throws StartupError in one line when the file cannot be used; then nothing in it was changed
 */
export function connect(file: string, patience = 5000): Database.Database {
  let database: Database.Database | undefined;
  try {
    if (!existsSync(dirname(file))) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (!existsSync(file)) makeForOwner(file);
    database = new Database(file, { timeout: patience });
    refuseForeign(database);
    database.pragma('journal_mode = wal');
    // WAL lowers this to NORMAL on first use, in silence: an answered change could be lost with the power.
    database.pragma('synchronous = full');
    migrateSqlite(database);
    // Without statistics SQLite guesses, and a search reads every row.
    database.pragma('optimize = 0x10002');
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof StartupError) throw new StartupError(`Cannot use ${file}: ${error.message}`, { cause: error });
    throw new StartupError(`Cannot use ${file}: ${reasonOf(error)}`, { cause: error });
  }
}

/** SQLite would let everybody on the machine read it; what it makes beside the file takes the file's own mode. */
const makeForOwner = (file: string): void => closeSync(openSync(file, 'a', 0o600));

/** Whatever else somebody keeps in SQLite, nothing of ours is put in it. */
function refuseForeign(database: Database.Database): void {
  const tables = database.prepare<[], string>("select name from sqlite_schema where type = 'table'").pluck().all();
  if (tables.length > 0 && !tables.includes(ledger.table)) throw new StartupError('it belongs to another program.');
}

function reasonOf(error: unknown): string {
  const code = codeOf(error) || ((error as NodeJS.ErrnoException).code ?? '');
  if (code === 'SQLITE_NOTADB') return 'it is not a SQLite database.';
  if (code.startsWith('SQLITE_BUSY')) return 'another program keeps it locked. End that program first.';
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS')
    return 'it is read-only. Make the file and its folder writable.';
  // The system's own words, when the file was still to be made.
  if (code.startsWith('SQLITE_CANTOPEN') || ['ENOTDIR', 'EISDIR', 'ENOENT', 'EACCES', 'EPERM'].includes(code))
    return 'it cannot be opened. Make the file and its folder readable and writable.';
  if (code.startsWith('SQLITE_FULL') || code === 'ENOSPC') return 'no space is left on the disk.';
  return `${error instanceof Error ? error.message : error}.`;
}
