import { isPostgres } from '../config.js';
import { StartupError } from '../startupError.js';
import { openSqlite } from './sqlite/open.js';
import type { Store } from './store.js';

/** Opens the database that DATABASE_URL names. @throws StartupError when it cannot be used */
export async function openStore(databaseUrl: string): Promise<Store> {
  if (isPostgres(databaseUrl)) throw new StartupError('PostgreSQL is not supported yet.');
  return openSqlite(databaseUrl);
}
