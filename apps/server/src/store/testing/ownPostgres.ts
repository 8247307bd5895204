import { type Postgres, startPostgres } from '@countersign/tooling/postgres';
import pg from 'pg';

/** A PostgreSQL of one test file, to stop and to fill, with a database whose owner has no other rights. */
export interface OwnPostgres extends Postgres {
  /** The address of a database for a user who is not the superuser. */
  appUrl(change?: { query?: string; user?: string; name?: string }): string;
  /** As the superuser. */
  query(...statements: string[]): Promise<void>;
}

export async function startOwnPostgres(settings: Record<string, string> = {}): Promise<OwnPostgres> {
  const postgres = await startPostgres({ settings });
  const query = async (...statements: string[]) => {
    const client = new pg.Client(postgres.url());
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
  };
  await query('create role app login', 'create database app owner app');
  return {
    ...postgres,
    query,
    appUrl({ query = '', user = 'app', name = 'app' } = {}) {
      const url = new URL(postgres.url(name) + query);
      url.username = user;
      return url.href;
    },
  };
}
