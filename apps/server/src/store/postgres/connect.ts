import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../../config/startupError.js';
import { codeOf, isUnavailable } from './failures.js';
import { assertOwnSession, SharedSession } from './session.js';
import { Standby } from './standby.js';

const minVersion = 14;

/** An address without its password, for messages. */
export function shown(url: string): string {
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}${pathname}`;
}

const hostsOf = (url: string): string => /^\w+:\/\/(?:[^/?#]*@)?([^/?#@]*)(?:[/?#]|$)/.exec(url)?.[1] ?? '';

/** The reason of a failure, in one line for the operator. */
export function reasonOf(error: unknown): string {
  // Connecting to a name that has several addresses fails with several errors and no message of its own.
  const { message, errors } = Object(error);
  return message || errors?.[0]?.message || String(error);
}

export interface ConnectOptions {
  /** Receives, once, the reason of a wait. */
  tell?(line: string): void;
  /** How long to wait for a database that does not answer, in milliseconds. */
  readonly waitMilliseconds?: number;
}

/**
 * Connects to a database, and checks that it is suitable.
 * @throws StartupError in one line when it does not answer in time, or is not suitable
 */
export async function connect(url: string, options: ConnectOptions = {}): Promise<pg.Client> {
  // PostgreSQL's own programs accept several hosts; the driver would take the list for one name.
  if (hostsOf(url).includes(',')) {
    throw new StartupError(
      'DATABASE_URL names several hosts. Name one, which leads to the primary after a failover too.',
    );
  }
  // Not shown: an unreadable address may hold a password in the wrong place.
  if (!URL.canParse(url)) {
    throw new StartupError(
      'The address of PostgreSQL cannot be read. In a user or a password write / as %2F, # as %23, ? as %3F, % as %25. For example: postgres://countersign:pass%23word@db.internal/countersign',
    );
  }
  const { tell = () => {}, waitMilliseconds = 0 } = options;
  const giveUp = Date.now() + waitMilliseconds;
  for (let tries = 1; ; tries++) {
    const [client, other] = [newClient(url), newClient(url)];
    try {
      await client.connect();
      await check(client);
      await other.connect();
      await assertOwnSession(client, other);
      await other.end();
      return client;
    } catch (error) {
      await Promise.all([client, other].map((one) => one.end().catch(() => {})));
      const reason = reasonOf(error);
      // A wrong password, a missing database or a pooler needs a person to correct it; a standby may be promoted.
      const hopeless = !isUnavailable(error) || error instanceof SharedSession || /^(28|3D)/.test(codeOf(error));
      if (hopeless) throw new StartupError(`Cannot use ${shown(url)}: ${reason}.`, { cause: error });
      if (Date.now() >= giveUp) {
        throw new StartupError(`${shown(url)} did not answer for ${waitMilliseconds / 1000} s: ${reason}.`, {
          cause: error,
        });
      }
      if (tries === 1) tell(`Waiting for ${shown(url)}: ${reason}.`);
      await delay(250);
    }
  }
}

function newClient(url: string): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'countersign',
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => {});
  return client;
}

/** @throws Standby, or StartupError with the requirement that is not met */
async function check(client: pg.Client): Promise<void> {
  const { rows } = await client.query(`select
    current_setting('server_version_num')::integer / 10000 as version,
    current_setting('server_encoding') as encoding,
    pg_is_in_recovery()::text as standby,
    current_setting('transaction_read_only') as read_only`);
  const { version, encoding, standby, read_only: readOnly } = rows[0];
  const refuse = (why: string) => {
    throw new StartupError(why);
  };
  if (version < minVersion) refuse(`it is version ${version}. Countersign needs ${minVersion} or newer`);
  if (encoding !== 'UTF8') refuse(`its encoding is ${encoding}. Create the database with ENCODING 'UTF8'`);
  if (standby === 'true') throw new Standby();
  if (readOnly !== 'off') refuse('it is read-only. DATABASE_URL must name one that takes changes');
}
