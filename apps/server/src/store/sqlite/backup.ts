import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StartupError } from '../../startupError.js';
import { openExisting, takeAlone } from './existing.js';
import { migrateSqlite } from './migrate.js';

/** Sets aside the files that SQLite keeps beside a database. */
const besides = ['-wal', '-shm'];

/** @throws StartupError when SQLite finds damage */
function checkWhole(database: Database.Database, file: string): void {
  const [found] = database.pragma('integrity_check(1)') as [{ integrity_check: string }];
  if (found.integrity_check !== 'ok') throw new StartupError(`${file} is damaged: ${found.integrity_check}`);
}

/**
 * Copies a database, as it is at one moment, into a new file, while servers go on using it.
 * @throws StartupError when it cannot be done; then there is no new file
 */
export async function backupSqlite(file: string, to: string): Promise<void> {
  if (existsSync(to)) throw new StartupError(`${to} is there already. Choose another name.`);
  const unfinished = `${to}.unfinished`;
  const database = openExisting(file);
  try {
    await database.backup(unfinished);
    const copy = new Database(unfinished);
    try {
      // One file, that stands for itself wherever it is taken.
      copy.pragma('journal_mode = delete');
      checkWhole(copy, unfinished);
    } finally {
      copy.close();
    }
    renameSync(unfinished, to);
  } catch (error) {
    rmSync(unfinished, { force: true });
    if (error instanceof StartupError) throw error;
    throw new StartupError(`The backup failed: ${(error as Error).message}.`, { cause: error });
  } finally {
    database.close();
  }
}

/**
 * Puts a backup where servers look for their database. What is there now is kept under another name, which is answered.
 * @throws StartupError when the backup is of no use or a server is running; then nothing was changed
 */
export async function restoreSqlite(from: string, file: string, now: Date): Promise<string | undefined> {
  const unfinished = `${file}.unfinished`;
  const backup = openExisting(from);
  try {
    checkWhole(backup, from);
    await backup.backup(unfinished);
  } finally {
    backup.close();
  }
  try {
    const database = new Database(unfinished);
    try {
      // Refuses what a newer version wrote.
      migrateSqlite(database);
    } finally {
      database.close();
    }
    const kept = existsSync(file) ? setAside(file, now) : undefined;
    renameSync(unfinished, file);
    return kept;
  } catch (error) {
    for (const part of ['', ...besides]) rmSync(unfinished + part, { force: true });
    if (error instanceof StartupError)
      throw new StartupError(`Cannot restore ${from}: ${error.message}`, { cause: error });
    throw error;
  }
}

function setAside(file: string, now: Date): string {
  const database = openExisting(file);
  try {
    takeAlone(database, file);
  } finally {
    // The last one to close takes what stands in the log along into the file.
    database.close();
  }
  const kept = `${file}.before-restore-${now.toISOString().replace(/[:.]/g, '-')}`;
  renameSync(file, kept);
  for (const part of besides) rmSync(file + part, { force: true });
  return kept;
}
