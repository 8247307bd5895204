import { StartupError } from '../../config/startupError.js';
import { type ConnectOptions, connect, reasonOf, shown } from './connect.js';
import { codeOf } from './failures.js';
import { migratePostgres } from './migrate.js';

// Long enough for a database that starts together with its servers, or fails over; short enough to report a wrong
// address.
const defaultWaitMilliseconds = 60_000;

/**
 * Waits for the database, checks that it is suitable, and brings it up to date.
 * @throws StartupError in one line when it does not answer in time, or is not suitable
 */
export async function prepare(
  url: string,
  { tell, waitMilliseconds = defaultWaitMilliseconds }: ConnectOptions,
): Promise<void> {
  const client = await connect(url, { ...(tell && { tell }), waitMilliseconds });
  try {
    await migratePostgres(client);
  } catch (error) {
    throw new StartupError(`Cannot use ${shown(url)}: ${refusalOf(error)}`, { cause: error });
  } finally {
    await client.end();
  }
}

/** The reason why a database could not be brought up to date. */
export function refusalOf(error: unknown): string {
  // duplicate_table: no migration of ours creates a table twice.
  if (codeOf(error) === '42P07') return 'it belongs to another program. Give Countersign a database of its own.';
  return error instanceof StartupError ? error.message : `${reasonOf(error)}.`;
}
