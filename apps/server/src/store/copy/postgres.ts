import { getTableName } from 'drizzle-orm';
import pg from 'pg';
import { StartupError } from '../../config/startupError.js';
import { postgresDialect } from '../dialect.js';
import { assertCurrent, historyTable } from '../migrations.js';
import { connect, shown } from '../postgres/connect.js';
import { applyMigrations } from '../postgres/migrate.js';
import { refusalOf } from '../postgres/prepare.js';
import { postgresTables } from '../postgres/schema.js';
import { type Archive, batchSize, type NewArchive, shapeOf } from './archive.js';
import { type TableName, tablesInOrder } from './tables.js';

const shape = (table: TableName) => shapeOf(postgresTables, table, postgresDialect.placeholder);

const rowsOf = (client: pg.Client): Archive['rows'] =>
  async function* (table) {
    const { select, read } = shape(table);
    await client.query(`declare everything no scroll cursor for ${select}`);
    for (;;) {
      const text = `fetch ${batchSize} from everything`;
      const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
      if (rows.length === 0) break;
      yield rows.map(read);
    }
    await client.query('close everything');
  };

/**
 * Opens a snapshot of a database to be copied. `alone` locks it against changes for as long as it is open.
 * @throws StartupError when a server is using it and `alone` was asked for
 */
export async function openPostgresArchive(url: string, { alone }: { alone: boolean }): Promise<Archive> {
  const client = await connect(url);
  try {
    await client.query('begin isolation level repeatable read');
    if (alone) {
      const names = tablesInOrder.map((table) => `"${getTableName(postgresTables[table])}"`);
      await client.query(`lock table ${names.join(', ')} in share mode`);
      await refuseServers(client, url);
    }
    assertCurrent('postgres', (await client.query(historyTable.read)).rows, shown(url));
  } catch (error) {
    await client.end();
    throw error;
  }
  return { rows: rowsOf(client), close: () => client.end() };
}

async function refuseServers(client: pg.Client, url: string): Promise<void> {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity
     where datname = current_database() and application_name = 'countersign' and pid <> pg_backend_pid()`,
  );
  if (rows.length > 0) throw new StartupError(`Servers are connected to ${shown(url)}. Stop them first.`);
}

/**
 * Opens a database to be filled, in one transaction: tables and rows exist once it is kept.
 * @throws StartupError when it holds accounts already
 */
export async function newPostgresArchive(url: string): Promise<NewArchive> {
  const client = await connect(url);
  try {
    await client.query('begin');
    await applyMigrations(client).catch((error: unknown) => {
      throw new StartupError(`Cannot use ${shown(url)}: ${refusalOf(error)}`, { cause: error });
    });
    const { rows } = await client.query('select 1 from accounts limit 1');
    if (rows.length > 0) throw new StartupError(`${shown(url)} holds accounts already. Copy to an empty database.`);
    // A server that started on the empty database has generated a key of its own.
    await client.query('delete from signing_keys');
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    rows: rowsOf(client),
    async insert(table, rows) {
      const { insert, write } = shape(table);
      await client.query(insert(rows.length), rows.flatMap(write));
    },
    async keep() {
      await client.query('commit');
      await client.query('analyze');
    },
    close: () => client.end(),
  };
}
