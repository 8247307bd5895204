import { existsSync, renameSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { StartupError } from '../../config/startupError.js';
import { sqliteDialect } from '../dialect.js';
import { assertCurrent, historyTable } from '../migrations.js';
import { connect } from '../sqlite/connect.js';
import { openExisting, takeAlone } from '../sqlite/existing.js';
import { sqliteTables } from '../sqlite/schema.js';
import { type Archive, batchSize, type NewArchive, shapeOf } from './archive.js';
import type { TableName } from './tables.js';

const shape = (table: TableName) => shapeOf(sqliteTables, table, sqliteDialect.placeholder);

const rowsOf = (database: Database.Database): Archive['rows'] =>
  async function* (table) {
    const { select, read } = shape(table);
    let rows = [];
    for (const values of database.prepare<[], unknown[]>(select).raw().iterate()) {
      rows.push(read(values));
      if (rows.length === batchSize) {
        yield rows;
        rows = [];
      }
    }
    if (rows.length > 0) yield rows;
  };

/**
 * Opens a snapshot of a file to be copied. `alone` locks out every other connection for as long as it is open.
 * @throws StartupError when a server is using the file and `alone` was asked for
 */
export function openSqliteArchive(file: string, { alone }: { alone: boolean }): Archive {
  const database = openExisting(file);
  try {
    if (alone) takeAlone(database, file);
    else database.exec('begin');
    assertCurrent('sqlite', database.prepare<[], { name: string; checksum: string }>(historyTable.read).all(), file);
  } catch (error) {
    database.close();
    throw error;
  }
  return {
    rows: rowsOf(database),
    async close() {
      database.close();
    },
  };
}

/**
 * Opens a file to be filled. It has a temporary name, and gets its own once it is kept.
 * @throws StartupError when the file exists already
 */
export function newSqliteArchive(file: string): NewArchive {
  if (existsSync(file)) throw new StartupError(`${file} is there already. Move it away first.`);
  const unfinished = `${file}.unfinished`;
  const remove = () => {
    for (const part of ['', '-wal', '-shm']) rmSync(unfinished + part, { force: true });
  };
  remove();
  try {
    connect(unfinished).close();
  } catch (error) {
    remove();
    throw error;
  }
  const database = new Database(unfinished);
  // The file is not read before it is complete; then it is synced to the disk once.
  database.pragma('synchronous = off');
  database.pragma('foreign_keys = on');
  database.exec('begin');
  return {
    rows: rowsOf(database),
    async insert(table, rows) {
      const { insert, write } = shape(table);
      const one = database.prepare(insert(1));
      for (const row of rows) one.run(...write(row));
    },
    async keep() {
      database.exec('commit');
      database.pragma('optimize = 0x10002');
      database.pragma('synchronous = full');
      database.pragma('wal_checkpoint(truncate)');
      database.close();
      renameSync(unfinished, file);
    },
    async close() {
      if (database.open) database.close();
      remove();
    },
  };
}
