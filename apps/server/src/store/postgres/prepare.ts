import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../../startupError.js';
import { codeOf, isUnavailable } from './failures.js';
import { migratePostgres } from './migrate.js';

// Long enough for a database that starts together with its servers, or fails over; short enough for a typing mistake.
const enough = 60_000;
const oldest = 14;

/** An address without its password, for people to read. */
function shown(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}${pathname}`;
}

/**
 * Waits for the database, checks that it will do, and brings it up to date.
 * @throws StartupError in one line when it does not answer in time, or will not do
 */
export async function prepare(url: string, tell: (line: string) => void, patience = enough): Promise<void> {
  const client = await connect(url, tell, patience);
  try {
    await check(client);
    await migratePostgres(client);
  } catch (error) {
    throw new StartupError(`Cannot use ${shown(url)}: ${refusalOf(error)}`, { cause: error });
  } finally {
    await client.end();
  }
}

function refusalOf(error: unknown): string {
  // duplicate_table: no step of ours makes a table twice.
  if (codeOf(error) === '42P07') return 'it belongs to another program. Give Countersign a database of its own.';
  return error instanceof StartupError ? error.message : `${reasonOf(error)}.`;
}

async function connect(url: string, tell: (line: string) => void, patience: number): Promise<pg.Client> {
  const giveUp = Date.now() + patience;
  for (let tries = 1; ; tries++) {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'countersign',
      connectionTimeoutMillis: 5000,
    });
    client.on('error', () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      const reason = reasonOf(error);
      // A wrong password, and a database that is not there, do not mend themselves.
      const hopeless = !isUnavailable(error) || /^(28|3D)/.test(codeOf(error));
      if (hopeless) throw new StartupError(`Cannot use ${shown(url)}: ${reason}.`, { cause: error });
      if (Date.now() > giveUp) {
        throw new StartupError(`${shown(url)} did not answer for ${patience / 1000} s: ${reason}.`, { cause: error });
      }
      if (tries === 1) tell(`Waiting for ${shown(url)}: ${reason}.`);
      await delay(250);
    }
  }
}

/** Connecting to a name that has several addresses fails with several errors and no message of its own. */
function reasonOf(error: unknown): string {
  const { message, errors } = Object(error);
  return message || errors?.[0]?.message || String(error);
}

async function check(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select
    current_setting('server_version_num')::integer / 10000 as version,
    current_setting('server_encoding') as encoding,
    current_setting('transaction_read_only') as read_only`);
  const { version, encoding, read_only: readOnly } = rows[0];
  const refuse = (why: string) => {
    throw new StartupError(why);
  };
  if (version < oldest) refuse(`it is version ${version}. Countersign needs ${oldest} or newer.`);
  if (encoding !== 'UTF8') refuse(`its encoding is ${encoding}. Create the database with ENCODING 'UTF8'.`);
  if (readOnly !== 'off') refuse('it is read-only, such as a standby is. Point DATABASE_URL at the primary.');
}
