import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../postgres/startPostgres.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { blockOf, here, run } from './blocks.ts';

// docs/operations.md to the letter, where the database is the file that a first start makes.
const page = 'docs/operations.md';
let folder: string;
let postgres: Postgres;
let server: RunningServer | undefined;
let curl: string;
const start = async (settings: Record<string, string> = {}) => {
  server = await startServer(folder, { DATABASE_URL: '', ...(server && { PORT: String(server.port) }), ...settings });
};
const ask = (block: string) => run(block, folder, {});
const key = () => readFileSync(path.join(folder, 'data/encryption.key'), 'utf8').trim().split('\n');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-docs-'));
  postgres = await startPostgres();
  await start();
  curl = server?.curl ?? '';
});
afterAll(async () => {
  await server?.stop();
  await postgres?.remove();
  rmSync(folder, { recursive: true });
});
const expectToken = async () => expect((await ask(curl)).output).toContain('access_token');

test('Backups: one is made while servers run, and takes the place of what is there', async () => {
  const made = await ask(here(blockOf(page, 'pnpm countersign backup'), { '/backups': folder }));
  expect(made).toMatchObject({ code: 0, output: expect.stringContaining('and whole') });
  await server?.stop();
  const today = new Date().toISOString().slice(0, 10);
  const block = here(blockOf(page, 'pnpm countersign restore'), { '/backups': folder, '2026-11-21': today });
  expect(await ask(block)).toMatchObject({ code: 0 });
  await start();
  await expectToken();
});

test('Changing the encryption key of an embedded database', async () => {
  const before = key();
  expect(await ask(blockOf(page, '(umask 077;'))).toEqual({ code: 0, output: '' });
  expect(key()).toEqual([expect.any(String), ...before]);
  await server?.stop();
  await start();
  const resealed = await ask('pnpm countersign reseal');
  expect(resealed).toMatchObject({ code: 0, output: expect.stringContaining('Nothing is left under another key') });
  await expectToken();
});

test('Moving to PostgreSQL', async () => {
  await server?.stop();
  const block = here(blockOf(page, 'pnpm countersign migrate-to'), {
    'postgres://countersign:…@db.internal/countersign': postgres.url(),
  });
  const moved = await ask(block);
  expect(moved).toMatchObject({ code: 0, output: expect.stringContaining('chains, unbroken') });
  await start({ DATABASE_URL: postgres.url(), ENCRYPTION_KEY: key().join(',') });
  await expectToken();
});
