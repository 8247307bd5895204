import { drizzle } from 'drizzle-orm/node-postgres';
import { assemble } from '../assemble.js';
import { postgresDialect } from '../dialect.js';
import { statementsFor } from '../statements.js';
import type { Store } from '../store.js';
import { postgresCommits, run } from './commits.js';
import { meaningOf } from './failures.js';
import { Pool } from './pool.js';
import { prepare } from './prepare.js';
import { postgresTables } from './schema.js';

export interface PostgresOptions {
  /** Connections that this process holds at most. */
  readonly connections?: number;
  /** How long to wait for a database that does not answer, in milliseconds. */
  readonly patience?: number;
}

/** Opens a PostgreSQL database: waits for it, checks that it will do, and brings it up to date. */
export async function openPostgres(
  url: string,
  tell: (line: string) => void,
  { connections = 10, patience }: PostgresOptions = {},
): Promise<Store> {
  await prepare(url, tell, patience);
  const pool = new Pool(url, connections);
  const statements = statementsFor(postgresTables, postgresDialect);
  return assemble({
    source: { db: drizzle(pool), t: postgresTables, dialect: postgresDialect },
    meaningOf,
    statements,
    commit: postgresCommits(pool, statements),
    run: (statement) => run(pool, statement),
    // PostgreSQL's own autovacuum does.
    optimize: async () => {},
    close: () => pool.end(),
  });
}
