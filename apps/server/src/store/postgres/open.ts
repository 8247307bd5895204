import { drizzle } from 'drizzle-orm/node-postgres';
import type { LockedStore } from '../../model/ports/store.js';
import { assemble } from '../assemble.js';
import { postgresDialect } from '../dialect.js';
import { type Bounds, defaultBounds } from '../reads/bounds.js';
import { statementsFor } from '../statements.js';
import { postgresCommits, run } from './commits.js';
import type { ConnectOptions } from './connect.js';
import { toDomainError } from './failures.js';
import { Pool, type PoolLimits } from './pool.js';
import { prepare } from './prepare.js';
import { postgresTables } from './schema.js';

export type PostgresOptions = ConnectOptions & PoolLimits & { readonly bounds?: Bounds };

/** Opens a PostgreSQL database: waits for it, checks that it is suitable, and brings it up to date. */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<LockedStore> {
  await prepare(url, options);
  return storeOn(new Pool(url, options), options.bounds);
}

/** The store in a database that is up to date. */
export function storeOn(pool: Pool, bounds?: Bounds): LockedStore {
  const statements = statementsFor(postgresTables, postgresDialect);
  return assemble({
    source: {
      db: drizzle(pool),
      t: postgresTables,
      dialect: postgresDialect,
      // PostgreSQL counts in a process of its own, which does not block other requests.
      bounds: bounds ?? { ...defaultBounds, counted: Number.POSITIVE_INFINITY },
    },
    toDomainError,
    statements,
    commit: postgresCommits(pool, statements),
    run: (statement) => run(pool, statement),
    // PostgreSQL's own autovacuum does that.
    optimize: async () => {},
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  });
}
