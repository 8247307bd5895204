import pg from 'pg';
import { Unavailable } from '../../kernel/refusal.js';

// Past this many in line for a connection, one more would only wait for its own timeout.
const longestQueue = 500;
const seconds = 1000;

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** A pool that gives up rather than piles up: every wait has an end, and behind too long a line nobody queues. */
export class Pool extends pg.Pool {
  constructor(connectionString: string, size: number) {
    super({
      connectionString,
      max: size,
      application_name: 'countersign',
      // Statements that need not wait for each other's answer travel together.
      pipeline: true,
      keepAlive: true,
      connectionTimeoutMillis: 5 * seconds,
      idleTimeoutMillis: 60 * seconds,
      maxLifetimeSeconds: 30 * 60,
      lock_timeout: 5 * seconds,
      statement_timeout: 15 * seconds,
      idle_in_transaction_session_timeout: 30 * seconds,
      // For a server that has gone silent, and so does not keep its own timeouts.
      query_timeout: 20 * seconds,
      onConnect: keepWhatIsCommitted,
    });
    // A connection that breaks while nobody uses it: the pool has let go of it already, and opens another when needed.
    this.on('error', () => {});
  }

  override connect(): Promise<pg.PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): unknown {
    if (this.waitingCount < longestQueue) return connected ? super.connect(connected) : super.connect();
    const tooMany = new Unavailable();
    return connected ? connected(tooMany, undefined, () => {}) : Promise.reject(tooMany);
  }
}

/** A server may be set up to answer COMMIT before it is on the disk; no connection of ours accepts that. */
async function keepWhatIsCommitted(client: pg.ClientBase): Promise<void> {
  await client.query(
    "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'",
  );
}
