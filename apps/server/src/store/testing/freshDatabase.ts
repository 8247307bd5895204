import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { sealUnder } from '../../kernel/seal.js';
import type { Store } from '../../model/ports/store.js';
import { openStore as openLocked } from '../open.js';
import { storeOn } from '../postgres/open.js';
import { Pool } from '../postgres/pool.js';
import type { Bounds } from '../reads/bounds.js';
import './databases.js';
import { lentStore } from './lentStore.js';
import { testKey } from './testKey.js';

export { testKey } from './testKey.js';

const databases = inject('databases');

/** The engine of this test run. */
export const engine = databases.engine;

/**
 * Opens a database as the servers of tests do. Of one that was made up to date here, PostgreSQL is not asked once more
 * whether it is: that takes two connections.
 */
export async function openStore(url: string, options: Parameters<typeof openLocked>[1] = {}): Promise<Store> {
  const isReady = databases.engine === 'postgres' && upToDate.has(url);
  return (isReady ? storeOn(new Pool(url, options), options.bounds) : await openLocked(url, options)).unlock(
    sealUnder(testKey),
  );
}

let made = 0;
const upToDate = new Set<string>();

/** A new database on that engine, up to date and empty, as a DATABASE_URL. The end of the run removes it. */
export async function freshDatabase(): Promise<string> {
  const url = await makeDatabase(true);
  upToDate.add(url);
  return url;
}

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

/** A store on an empty database of its own; the caller closes it. */
export async function freshStore(bounds?: Bounds): Promise<Store> {
  const store =
    databases.engine === 'sqlite'
      ? openLocked(await freshDatabase(), { ...(bounds && { bounds }) })
      : lentStore(freshDatabase, bounds);
  return (await store).unlock(sealUnder(testKey));
}

/** The same, with the signing keys of the run: a server that starts there makes none. */
export async function freshStoreWithKeys(): Promise<Store> {
  const store = await freshStore();
  const at = Date.now();
  for (const key of inject('signingKeys')) await store.keys.add({ ...key, createdAt: at, signsFrom: at });
  return store;
}
