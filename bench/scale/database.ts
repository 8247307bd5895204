import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '@countersign/tooling/postgres';
import Database from 'better-sqlite3';
import pg from 'pg';

/** A database that is filled without the server's knowledge. */
export interface BenchDatabase {
  /** As DATABASE_URL has it. */
  readonly url: string;
  run(sql: string): Promise<void>;
  /** While nobody else uses it and it may be thrown away, it may as well be filled quickly. */
  hurry(): Promise<void>;
  /** The first column of each row. */
  column(sql: string): Promise<string[]>;
  /** Looks at what was filled in, as either engine does by itself after a while. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** One engine, with a folder or a server of its own. */
export interface Engine {
  readonly name: string;
  /** What its databases need of the machine. */
  readonly settings: Record<string, string>;
  open(name: string): Promise<BenchDatabase>;
  remove(): Promise<void>;
}

const onDisk = (): string => mkdtempSync(path.join(tmpdir(), 'countersign-bench-'));

export function sqlite(folder = onDisk()): Engine {
  return {
    name: 'SQLite',
    settings: {},
    async open(name) {
      const url = path.join(folder, `${name}.db`);
      const database = new Database(url);
      return {
        url,
        run: async (sql) => {
          database.exec(sql);
        },
        column: async (sql) => database.prepare<[], string>(sql).pluck().all(),
        async hurry() {
          database.pragma('journal_mode = memory');
          database.pragma('synchronous = off');
          database.pragma('cache_size = -1000000');
        },
        async settle() {
          database.pragma('journal_mode = wal');
          database.pragma('optimize = 0x10002');
        },
        close: async () => {
          database.close();
        },
      };
    },
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

export async function postgres(): Promise<Engine> {
  // What a machine with some memory is given; the rest is as PostgreSQL comes.
  const settings = { shared_buffers: '1GB', max_wal_size: '8GB', maintenance_work_mem: '512MB' };
  const server = await startPostgres({ durable: true, settings });
  return {
    name: 'PostgreSQL',
    settings,
    async open(name) {
      const owner = new pg.Client(server.url());
      await owner.connect();
      await owner.query(`create database ${name}`);
      await owner.end();
      const client = new pg.Client(server.url(name));
      await client.connect();
      return {
        url: server.url(name),
        run: async (sql) => {
          await client.query(sql);
        },
        column: async (sql) => (await client.query({ text: sql, rowMode: 'array' })).rows.map(([first]) => first),
        async hurry() {
          // Foreign keys hold by construction.
          await client.query('set session_replication_role = replica; set synchronous_commit = off');
        },
        async settle() {
          await client.query('vacuum analyze');
          await client.query('checkpoint');
        },
        close: () => client.end(),
      };
    },
    remove: () => server.remove(),
  };
}
