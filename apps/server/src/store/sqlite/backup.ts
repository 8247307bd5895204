import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StartupError } from '../../config/startupError.js';
import { makeForOwner } from './connect.js';
import { openExisting, takeAlone } from './existing.js';
import { cannot } from './failures.js';
import { migrateSqlite } from './migrate.js';
import { type Revived, revivedBy } from './revived.js';

const besides = ['-wal', '-shm', '-journal'];

/**
 * Removes the existing files of a database: by default the database itself and the files that SQLite keeps beside it.
 */
function remove(file: string, parts = ['', ...besides]): void {
  for (const part of parts) if (existsSync(file + part)) rmSync(file + part);
}

/** @throws StartupError when SQLite finds damage */
function checkWhole(database: Database.Database, file: string): void {
  const [found] = database.pragma('integrity_check(1)') as [{ integrity_check: string }];
  if (found.integrity_check !== 'ok') throw new StartupError(`${file} is damaged: ${found.integrity_check}`);
}

/** Copies a snapshot of a database into a file that only its owner can read, and calls `finish` on the copy. */
async function copy(from: Database.Database, to: string, finish: (copy: Database.Database) => void): Promise<void> {
  // The remains of a killed copy.
  remove(to);
  makeForOwner(to);
  await from.backup(to);
  const database = new Database(to);
  try {
    finish(database);
  } finally {
    database.close();
  }
}

/**
 * Copies a snapshot of a database into a new file, while servers go on using it.
 * @throws StartupError when it cannot be done; then there is no new file
 */
export async function backupSqlite(file: string, to: string): Promise<void> {
  if (existsSync(to)) throw new StartupError(`${to} is there already. Choose another name.`);
  const unfinished = `${to}.unfinished`;
  const database = openExisting(file);
  try {
    await copy(database, unfinished, (made) => {
      // A single file, which is complete wherever it is moved.
      made.pragma('journal_mode = delete');
      checkWhole(made, unfinished);
    });
    renameSync(unfinished, to);
  } catch (error) {
    remove(unfinished);
    throw cannot(`back up to ${to}`, error);
  } finally {
    database.close();
  }
}

export interface Restored {
  /** The new name of what was there before. */
  readonly kept?: string;
  /** Undefined when there was nothing to compare with. */
  readonly revived?: Revived;
}

/**
 * Puts a backup in the place of the database. The present database is kept under another name, which is returned with
 * what is good again that was not any more.
 * @throws StartupError when the backup is unusable or a server is running; then nothing was changed
 */
export async function restoreSqlite(from: string, file: string, now: Date): Promise<Restored> {
  const unfinished = `${file}.unfinished`;
  const backup = openExisting(from);
  try {
    checkWhole(backup, from);
    // Refuses the database of a newer version.
    await copy(backup, unfinished, migrateSqlite);
    if (!existsSync(file)) {
      renameSync(unfinished, file);
      return {};
    }
    const kept = keep(file, now);
    const revived = compare(unfinished, kept, now);
    renameSync(unfinished, file);
    return { kept, ...(revived && { revived }) };
  } catch (error) {
    remove(unfinished);
    throw cannot(`restore ${from}`, error);
  } finally {
    backup.close();
  }
}

/** Undefined when the two cannot be compared: a database may be put back because it is damaged. */
function compare(restored: string, present: string, now: Date): Revived | undefined {
  // Not read-only: such a connection leaves files beside the database when it is closed.
  const [backup, current] = [new Database(restored), new Database(present)];
  try {
    return revivedBy(backup, current, now.getTime());
  } catch {
    return undefined;
  } finally {
    backup.close();
    current.close();
  }
}

/** Gives a database a second name, so that a database has the first name at every moment. */
function keep(file: string, now: Date): string {
  const database = openExisting(file);
  try {
    takeAlone(database, file);
  } finally {
    // The last connection to close writes the log back into the file.
    database.close();
  }
  remove(file, besides);
  const kept = `${file}.before-restore-${now.toISOString().replace(/[:.]/g, '-')}`;
  linkSync(file, kept);
  return kept;
}
