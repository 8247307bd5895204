import pg from 'pg';
import { Unavailable } from '../../kernel/refusal.js';
import { setUpSession } from './session.js';
import { SilenceWatch } from './silence.js';
import { Standby } from './standby.js';
import { Wire } from './wire.js';

// Beyond this many waiters for a connection, one more would only wait for its own timeout.
const maxQueue = 500;
const seconds = 1000;

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

export interface PoolLimits {
  /** The most connections of this process. */
  readonly connections?: number;
  /** Seconds to wait for one of them to be free, or for a new one to be made. */
  readonly connectTimeout?: number;
  /** Seconds that a statement may take. */
  readonly statementTimeout?: number;
}

/** A pool that refuses rather than piles up: every wait has a timeout, and a full queue takes no more waiters. */
export class Pool extends pg.Pool {
  /** How long a request waits for a database that does not answer, in milliseconds. */
  readonly patience: number;

  constructor(
    connectionString: string,
    { connections = 10, connectTimeout = 5, statementTimeout = 15 }: PoolLimits = {},
  ) {
    const watch = new SilenceWatch({ connectionString }, connectTimeout);
    const pids = new WeakMap<pg.ClientBase, number>();
    super({
      connectionString,
      Client: Wire,
      max: connections,
      application_name: 'countersign',
      // Statements that need not wait for each other's answer are sent together.
      pipeline: true,
      keepAlive: true,
      connectionTimeoutMillis: connectTimeout * seconds,
      idleTimeoutMillis: 60 * seconds,
      maxLifetimeSeconds: 30 * 60,
      // For a server that is there, and yet does not enforce its own timeouts.
      query_timeout: (statementTimeout + 5) * seconds,
      async onConnect(client) {
        watch.begin(client);
        const pid = await setUp(client, {
          // The wait for another transaction's lock ends sooner than a long statement, so that the two can be
          // distinguished.
          lock_timeout: Math.ceil((statementTimeout / 3) * seconds),
          statement_timeout: Math.ceil(statementTimeout * seconds),
          idle_in_transaction_session_timeout: Math.ceil(2 * statementTimeout * seconds),
          // Starting parallel workers takes longer than any of our statements does without them.
          max_parallel_workers_per_gather: 0,
        }).finally(() => watch.end(client));
        pids.set(client, pid);
      },
    });
    this.patience = connectTimeout * seconds;
    this.on('connect', (client) => watch.hold(client));
    this.on('remove', (client) => watch.forget(client));
    this.on('acquire', (client) => watch.begin(client, pids.get(client)));
    this.on('release', (error, client) => watch.end(client, !error));
    // An idle connection broke: the pool has removed it already, and opens another when needed.
    this.on('error', () => {});
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): unknown {
    if (this.waitingCount < maxQueue) return connected ? super.connect(connected) : super.connect();
    const tooMany = new Unavailable();
    return connected ? connected(tooMany, undefined, () => {}) : Promise.reject(tooMany);
  }
}

/** Answers PostgreSQL's process at the other end. */
async function setUp(client: pg.ClientBase, parameters: Readonly<Record<string, number>>): Promise<number> {
  // A server may be configured to answer COMMIT before it is on the disk; no connection of ours accepts that.
  const checked = client.query(
    `select pg_is_in_recovery() as standby, pg_backend_pid() as pid,
      case when current_setting('synchronous_commit') = 'off' then set_config('synchronous_commit', 'on', false) end`,
  );
  const [{ rows }] = await Promise.all([checked, setUpSession(client, parameters)]);
  if (rows[0].standby) throw new Standby();
  return rows[0].pid;
}
