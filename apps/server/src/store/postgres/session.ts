import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** The statements of one connection are run by another's: prepared statements and time-outs would get lost, or mixed up. */
export class SharedSession extends Error {
  /** connection_exception: while it is so, nothing can be served. */
  readonly code = '08000';

  constructor() {
    super(
      'it is behind a pooler that gives every transaction another connection. Countersign needs one for as long as it is connected: in PgBouncer set pool_mode = session',
    );
  }
}

const mark = 'countersign.session';

/** Sets the parameters of a new connection, after connecting: poolers refuse the ones of a startup message. */
export async function setUpSession(
  client: pg.ClientBase,
  parameters: Readonly<Record<string, string | number>>,
): Promise<void> {
  const set = Object.entries({ ...parameters, [mark]: randomUUID() });
  const columns = set.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, false)`);
  const { rows } = await client.query(
    `select current_setting('${mark}', true) as found, ${columns}`,
    set.flatMap(([name, value]) => [name, String(value)]),
  );
  // Nobody has marked a connection of our own before.
  if (rows[0].found) throw new SharedSession();
}

/**
 * Finds out whether two connections have a session each.
 * @throws SharedSession when a pooler lets them share one
 */
export async function assertOwnSession(one: pg.ClientBase, other: pg.ClientBase): Promise<void> {
  const pidOf = async (client: pg.ClientBase): Promise<number> =>
    (await client.query('select pg_backend_pid() as pid')).rows[0].pid;
  const first = await pidOf(one);
  await other.query('begin');
  const second = await pidOf(other);
  await other.query('commit');
  if (second === first || (await pidOf(one)) !== first) throw new SharedSession();
}
