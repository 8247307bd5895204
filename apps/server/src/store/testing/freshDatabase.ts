import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore } from '../open.js';
import type { Store } from '../store.js';
import './databases.js';

const databases = inject('databases');

/** The engine that this run of the tests is about. */
export const engine = databases.engine;

let made = 0;

/** A database of one's own on that engine, up to date and empty, as a DATABASE_URL. The end of the run takes it away. */
export const freshDatabase = (): Promise<string> => makeDatabase(true);

/** A database in which there is nothing at all yet. */
export const bareDatabase = (): Promise<string> => makeDatabase(false);

async function makeDatabase(upToDate: boolean): Promise<string> {
  const name = `${process.pid}_${process.env.VITEST_POOL_ID}_${Date.now()}_${++made}`;
  if (databases.engine === 'sqlite') return join(databases.folder, `${name}.sqlite`);
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

/** A store on an empty database of its own; whoever asked for it closes it. */
export const freshStore = async (): Promise<Store> => openStore(await freshDatabase());
