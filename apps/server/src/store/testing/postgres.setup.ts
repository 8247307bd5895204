import { startPostgres } from '@countersign/tooling/postgres';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { prepare } from '../postgres/prepare.js';
import './databases.js';
import { makeSigningKeys } from './signingKeys.js';

/** Once per run: a PostgreSQL, and in it a database that is up to date, the template of the tests' own. */
export default async (project: TestProject) => {
  const given = process.env.TEST_DATABASE_URL;
  // It would make a process for each of many small databases once a minute, and gather statistics of some of them, by which
  // their plans are others from then on.
  const own = given ? undefined : await startPostgres({ settings: { autovacuum: 'off' } });
  const server = given ?? own?.url() ?? '';
  const template = `countersign_test_${process.pid}`;
  await query(server, `create database ${template}`);
  await prepare(withDatabase(server, template), { tell: console.error });
  project.provide('signingKeys', await makeSigningKeys());
  project.provide('databases', { engine: 'postgres', server, template });

  return async () => {
    if (own) return own.remove();
    const { rows } = await query(server, `select datname from pg_database where datname like '${template}%'`);
    for (const { datname } of rows) await query(server, `drop database ${datname} with (force)`);
  };
};

async function query(server: string, sql: string) {
  const client = new pg.Client(server);
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

function withDatabase(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = database;
  return url.href;
}
