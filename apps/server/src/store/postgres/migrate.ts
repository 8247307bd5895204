import type pg from 'pg';
import { historyTable, pendingMigrations, readMigrations } from '../migrations.js';

// An arbitrary number that no other program in this database uses.
const lock = 0x636f756e;

/**
 * Brings a database up to date, in one transaction. Servers that start at once take turns at the lock; the later ones
 * find nothing left to do.
 */
export async function migratePostgres(client: pg.ClientBase): Promise<void> {
  await client.query('begin');
  try {
    await applyMigrations(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** The same within a transaction that is open already. */
export async function applyMigrations(client: pg.ClientBase): Promise<void> {
  // No timeouts: another server's migration, or an index on a large table, may take long.
  await client.query('set local lock_timeout = 0; set local statement_timeout = 0');
  await client.query('select pg_advisory_xact_lock($1)', [lock]);
  await client.query(historyTable.create);
  const { rows } = await client.query<{ name: string; checksum: string }>(historyTable.read);
  for (const { name, checksum, statements } of pendingMigrations(readMigrations('postgres'), rows)) {
    for (const statement of statements) await client.query(statement);
    const values = [name, checksum, new Date().toISOString()];
    await client.query('insert into countersign_migrations values ($1, $2, $3)', values);
  }
}
