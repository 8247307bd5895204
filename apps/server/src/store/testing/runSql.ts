import Database from 'better-sqlite3';
import pg from 'pg';
import { isPostgres } from '../../config/databaseUrl.js';

/** Runs SQL on a database directly, past the store. */
export async function runSql(url: string, text: string): Promise<void> {
  if (!isPostgres(url)) {
    const database = new Database(url);
    database.exec(text);
    database.close();
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** Reads rows from a database directly, past the store. */
export async function readSql(url: string, text: string): Promise<unknown[]> {
  if (!isPostgres(url)) {
    const database = new Database(url, { readonly: true });
    const rows = database.prepare(text).all();
    database.close();
    return rows;
  }
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query(text).finally(() => client.end());
  return rows;
}

/** All rows of some tables, read past the store by one connection. */
export async function readTables(url: string, tables: readonly string[]): Promise<Map<string, unknown[]>> {
  const found = new Map<string, unknown[]>();
  if (!isPostgres(url)) {
    const database = new Database(url, { readonly: true });
    for (const table of tables) found.set(table, database.prepare(`select * from ${table}`).all());
    database.close();
    return found;
  }
  const client = new pg.Client(url);
  await client.connect();
  for (const table of tables) found.set(table, (await client.query(`select * from ${table}`)).rows);
  await client.end();
  return found;
}
