import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StartupError } from '../../config/startupError.js';
import { historyTable } from '../migrations.js';

/**
 * Opens an existing database, and changes nothing in it.
 * @throws StartupError when there is none, or it is another program's
 */
export function openExisting(file: string): Database.Database {
  if (!existsSync(file)) throw new StartupError(`There is no database at ${file}.`);
  const database = new Database(file, { timeout: 500 });
  try {
    database.prepare(historyTable.read).all();
    return database;
  } catch (error) {
    database.close();
    throw new StartupError(`${file} is not a database of Countersign.`, { cause: error });
  }
}

/**
 * Locks every other connection out of a database until it is closed.
 * @throws StartupError when another connection has it open
 */
export function takeAlone(database: Database.Database, file: string): void {
  try {
    database.pragma('locking_mode = exclusive');
    database.exec('begin exclusive');
  } catch (error) {
    throw new StartupError(`Something has ${file} open. Stop the servers first.`, { cause: error });
  }
}
