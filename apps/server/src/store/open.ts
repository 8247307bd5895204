import { isPostgres } from '../config/config.js';
import type { LockedStore } from '../model/ports/store.js';
import { openPostgres, type PostgresOptions } from './postgres/open.js';
import { openSqlite } from './sqlite/open.js';

/**
 * Opens the database that DATABASE_URL names, and brings it up to date. `tell` receives the reason for a long wait.
 * @throws StartupError when it cannot be used
 */
export async function openStore(databaseUrl: string, options: PostgresOptions = {}): Promise<LockedStore> {
  return isPostgres(databaseUrl)
    ? openPostgres(databaseUrl, { tell: console.error, ...options })
    : openSqlite(databaseUrl, options.bounds);
}
