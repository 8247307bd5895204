import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { StartupError } from '../../config/startupError.js';
import { readMigrations } from '../migrations.js';
import { openStore } from '../open.js';
import * as postgres from '../postgres/schema.js';
import * as sqlite from '../sqlite/schema.js';
import { strictly } from '../sqlite/strictly.js';
import { catalog } from '../testing/catalog.js';
import { bareDatabase, engine, freshDatabase } from '../testing/freshDatabase.js';

/** Runs SQL on a database, past the store. */
async function sql(url: string, ...statements: string[]): Promise<void> {
  if (engine === 'sqlite') {
    const database = new Database(url);
    for (const statement of statements) database.exec(statement);
    database.close();
    return;
  }
  const client = new pg.Client(url);
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

const open = async (url: string) => (await openStore(url)).close();

// The snapshot that drizzle-kit wrote beside the newest migration.
const snapshot = () => {
  const folder = new URL(`../../../migrations/${engine}/meta/`, import.meta.url);
  const { entries } = JSON.parse(readFileSync(new URL('_journal.json', folder), 'utf8'));
  return JSON.parse(
    readFileSync(new URL(`${String(entries.at(-1).idx).padStart(4, '0')}_snapshot.json`, folder), 'utf8'),
  );
};

// What drizzle-kit cannot say.
const triggers = () =>
  readFileSync(new URL(`../${engine}/triggers.sql`, import.meta.url), 'utf8').split('--> statement-breakpoint');

/** What is missing between a state of the tables and the tables as they stand in the code. */
const missing = {
  async sqlite(from: object) {
    const { sqliteTables: _tables, ...exported } = sqlite;
    const statements = await generateSQLiteMigration(from as never, await generateSQLiteDrizzleJson(exported));
    return statements.map(strictly);
  },
  async postgres(from: object) {
    const { postgresTables: _tables, ...exported } = postgres;
    return generateMigration(from as never, generateDrizzleJson(exported));
  },
};

describe('the committed migrations', () => {
  test('are what the tables ask for; else run `pnpm --filter @countersign/server migration` and commit', async () => {
    expect(await missing[engine](snapshot())).toEqual([]);
  });

  test('know every table', () => {
    const { sqliteTables, ...exported } = sqlite;
    const { postgresTables, ...alsoExported } = postgres;
    expect(Object.keys(exported).sort()).toEqual(Object.keys(sqliteTables).sort());
    expect(Object.keys(alsoExported).sort()).toEqual(Object.keys(postgresTables).sort());
  });

  test('make the same database as the tables do', async () => {
    const [migrated, made] = [await bareDatabase(), await bareDatabase()];
    await open(migrated);
    const nothing = { sqlite: () => generateSQLiteDrizzleJson({}), postgres: async () => generateDrizzleJson({}) };
    await sql(made, ...(await missing[engine](await nothing[engine]())), ...triggers());
    await sql(
      made,
      'create table countersign_migrations (name text primary key, checksum text not null, applied_at text not null)',
    );
    expect(await catalog(migrated)).toEqual(await catalog(made));
  });
});

describe('a database', () => {
  test('is made by the first of many servers that start at once, and by no other', async () => {
    const url = await bareDatabase();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(url)));
    expect(await Promise.all(stores.map((store) => store.unscoped.isEmpty()))).toEqual(Array(5).fill(true));
    await Promise.all(stores.map((store) => store.close()));
  });

  test('that a newer version has upgraded is refused, and left as it was', async () => {
    const url = await freshDatabase();
    await open(url);
    await sql(url, "insert into countersign_migrations values ('9999_later', 'x', 'later')");
    const before = await catalog(url);
    const failure = await openStore(url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartupError);
    expect((failure as Error).message).toMatch(
      /^Cannot use .+: another version of Countersign has upgraded it .*9999_later.*$/,
    );
    expect(await catalog(url)).toEqual(before);
  });

  test('whose history is not ours is refused, though it has the same names', async () => {
    const url = await freshDatabase();
    await open(url);
    await sql(
      url,
      `update countersign_migrations set checksum = 'other' where name = '${readMigrations(engine)[0]?.name}'`,
    );
    await expect(openStore(url)).rejects.toThrow(/another version of Countersign/);
  });

  test('of another program is refused, and left as it was', async () => {
    const url = await bareDatabase();
    await sql(url, 'create table clients (shoe_size integer)');
    const before = await catalog(url);
    await expect(openStore(url)).rejects.toThrow(/^Cannot use .+: it belongs to another program\./);
    expect(await catalog(url)).toEqual(before);
  });
});
