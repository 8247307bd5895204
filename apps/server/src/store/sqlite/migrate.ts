import type Database from 'better-sqlite3';
import { historyTable, pendingMigrations, readMigrations } from '../migrations.js';

/**
 * Brings a database up to date. Foreign keys are off during the migration, and checked afterwards: SQLite rebuilds a
 * table by copying and dropping it, and with foreign keys on, dropping deletes the rows that refer to it. Two servers
 * that start at once take turns at BEGIN IMMEDIATE; the second finds nothing left to do.
 */
export function migrateSqlite(database: Database.Database): void {
  database.pragma('foreign_keys = off');
  try {
    database
      .transaction(() => {
        database.exec(historyTable.create);
        const applied = database.prepare<[], { name: string; checksum: string }>(historyTable.read).all();
        const record = database.prepare('insert into countersign_migrations values (?, ?, ?)');
        const missing = pendingMigrations(readMigrations('sqlite'), applied);
        // The check of every reference takes seconds with a million clients: it is skipped when nothing was changed.
        if (missing.length === 0) return;
        for (const migration of missing) {
          for (const statement of migration.statements) database.exec(statement);
          record.run(migration.name, migration.checksum, new Date().toISOString());
        }
        const broken = database.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0)
          throw new Error(`The migration would break ${broken.length} references; nothing was changed.`);
      })
      .immediate();
  } finally {
    database.pragma('foreign_keys = on');
  }
}
