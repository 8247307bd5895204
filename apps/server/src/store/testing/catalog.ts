import Database from 'better-sqlite3';
import pg from 'pg';
import { isPostgres } from '../../config/databaseUrl.js';

/** A database's description of its own tables, in an order that does not depend on the order of their creation. */
export async function catalog(databaseUrl: string): Promise<unknown> {
  return isPostgres(databaseUrl) ? ofPostgres(databaseUrl) : ofSqlite(databaseUrl);
}

async function ofPostgres(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  const rows = async (sql: string) => (await client.query(sql)).rows;
  const read = {
    columns: await rows(
      `select table_name, column_name, data_type, is_nullable, column_default, collation_name
       from information_schema.columns where table_schema = 'public' order by 1, 2`,
    ),
    indexes: await rows(`select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1`),
    constraints: await rows(
      `select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as definition
       from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
    ),
    extensions: await rows('select extname from pg_extension order by 1'),
  };
  await client.end();
  return read;
}

function ofSqlite(file: string) {
  const database = new Database(file, { readonly: true });
  const read = database
    .prepare<[], { type: string; name: string; sql: string | null }>(
      // Not the statistics that SQLite keeps for itself.
      "select type, name, sql from sqlite_schema where name not like 'sqlite_stat%'",
    )
    .all()
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ type, name, sql }) => ({
      name,
      // SQLite keeps the text of a table as it was first written; the pragmas give its meaning.
      sql: type === 'table' ? undefined : sql,
      kind: database.pragma(`table_list('${name}')`),
      columns: database.pragma(`table_xinfo('${name}')`),
      keys: database.pragma(`foreign_key_list('${name}')`),
      indexes: database.pragma(`index_list('${name}')`),
    }));
  database.close();
  return read;
}
