import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { sealUnder } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { openStore as openLocked } from '../open.js';
import './databases.js';
import { testKey } from './testKey.js';

export { testKey } from './testKey.js';

const databases = inject('databases');

/** The engine of this test run. */
export const engine = databases.engine;

/** Opens a database as the servers of tests do. */
export const openStore = async (...args: Parameters<typeof openLocked>): Promise<Store> =>
  (await openLocked(...args)).unlock(sealUnder(testKey));

let made = 0;

/** A new database on that engine, up to date and empty, as a DATABASE_URL. The end of the run removes it. */
export const freshDatabase = (): Promise<string> => makeDatabase(true);

/** A database without any tables. */
export const bareDatabase = (): Promise<string> => makeDatabase(false);

async function makeDatabase(upToDate: boolean): Promise<string> {
  const name = `${process.pid}_${process.env.VITEST_POOL_ID}_${Date.now()}_${++made}`;
  if (databases.engine === 'sqlite') {
    const file = join(databases.folder, `${name}.sqlite`);
    if (upToDate) copyFileSync(databases.template, file);
    return file;
  }
  const { server, template } = databases;
  const database = `${template}_${name}`;
  const client = new pg.Client(server);
  await client.connect();
  // Copying the few files is faster here than writing them to the log block by block.
  await client.query(`create database ${database} template ${upToDate ? template : 'template0'} strategy file_copy`);
  await client.end();
  const url = new URL(server);
  url.pathname = database;
  return url.href;
}

/**
 * Databases that a test has finished with. PostgreSQL empties one in a third of the time that it takes to create one.
 */
const used = new Set<string>();

/** A store on an empty database of its own; the caller closes it. */
export async function freshStore(options?: Parameters<typeof openStore>[1]): Promise<Store> {
  const [old] = used;
  if (old) {
    used.delete(old);
    await empty(old);
  }
  const url = old ?? (await freshDatabase());
  const store = await openStore(url, options);
  const close = async () => {
    await store.close();
    if (databases.engine === 'postgres') used.add(url);
  };
  return { ...store, unlock: (seal) => ({ ...store.unlock(seal), close }), close };
}

/** The same, with the signing keys of the run: a server that starts there makes none. */
export async function freshStoreWithKeys(): Promise<Store> {
  const store = await freshStore();
  const at = Date.now();
  for (const key of inject('signingKeys')) await store.keys.add({ ...key, createdAt: at, signsFrom: at });
  return store;
}

async function empty(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  // Not truncate, which rewrites every index of every table. As a replica it checks no foreign key.
  await client.query(`do $$ declare name text; begin
    set local session_replication_role = replica;
    for name in
      select quote_ident(tablename) from pg_tables
      where schemaname = 'public' and tablename <> 'countersign_migrations'
    loop
      execute 'delete from ' || name;
    end loop;
  end $$`);
  await client.end();
}
