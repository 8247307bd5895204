import { isPostgres } from '../config/databaseUrl.js';
import type { LockedStore } from '../model/ports/store.js';
import type { PostgresOptions } from './postgres/open.js';

/**
 * Opens the database that DATABASE_URL names, and brings it up to date. `tell` receives the reason for a long wait.
 * @throws StartupError when it cannot be used
 */
export async function openStore(databaseUrl: string, options: PostgresOptions = {}): Promise<LockedStore> {
  // Of the two drivers, and the tables as each of them has them, a process needs one.
  if (isPostgres(databaseUrl)) {
    const { openPostgres } = await import('./postgres/open.js');
    return openPostgres(databaseUrl, { tell: console.error, ...options });
  }
  const { openSqlite } = await import('./sqlite/open.js');
  return openSqlite(databaseUrl, options.bounds);
}
