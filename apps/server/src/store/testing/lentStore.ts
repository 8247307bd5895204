import type { LockedStore } from '../../model/ports/store.js';
import { storeOn } from '../postgres/open.js';
import { Pool } from '../postgres/pool.js';
import type { Bounds } from '../reads/bounds.js';

interface Used {
  readonly url: string;
  readonly pool: Pool;
}

/**
 * What stores that are closed leave behind. PostgreSQL makes a process for each connection, and a database from files,
 * which costs more than most tests do with them: the next store has them, emptied.
 */
const used: Used[] = [];

/** A store on a database of PostgreSQL that is empty and its own until it is closed. */
export async function lentStore(makeDatabase: () => Promise<string>, bounds?: Bounds): Promise<LockedStore> {
  const old = used.pop();
  const url = old?.url ?? (await makeDatabase());
  const pool = old?.pool ?? new Pool(url);
  if (old) await pool.query(emptying);
  let isClosed = false;
  const end = async () => {
    isClosed = true;
    const isIdle = pool.idleCount === pool.totalCount;
    // Somebody still waits for an answer: it is not to come to the next.
    if (!isIdle) await pool.end();
    used.push({ url, pool: isIdle ? pool : new Pool(url) });
  };
  const lent = new Proxy(pool, {
    get(target, key) {
      if (key === 'end') return end;
      if (isClosed && (key === 'connect' || key === 'query')) throw new Error('The store is closed.');
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return storeOn(lent, bounds);
}

// Not truncate, which rewrites every index of every table. As a replica it checks no foreign key.
const emptying = `do $$ declare name text; begin
  set local session_replication_role = replica;
  for name in
    select quote_ident(tablename) from pg_tables
    where schemaname = 'public' and tablename <> 'countersign_migrations'
  loop
    execute 'delete from ' || name;
  end loop;
end $$`;
