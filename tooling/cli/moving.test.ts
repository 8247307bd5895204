import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Admin, readAudit, signIn } from '../admin/index.ts';
import { type Postgres, startPostgres } from '../postgres/startPostgres.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { countersign } from './countersign.ts';

let folder: string;
let postgres: Postgres;
let url: string;
/** An admin who stays signed in, wherever the database goes. */
let admin: Admin;
/** A client's way to a token, as the first start prints it. */
let curl: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-moving-'));
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.remove();
  rmSync(folder, { recursive: true });
});

const file = () => path.join(folder, 'countersign.sqlite');
const back = () => path.join(folder, 'back.sqlite');
const key = () => readFileSync(path.join(folder, 'encryption.key'), 'utf8').trim();

/** Does something with a server on a database, and ends it. */
async function on<T>(settings: Record<string, string>, work: (server: RunningServer) => Promise<T>): Promise<T> {
  const server = await startServer(folder, settings);
  url = server.url;
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

const getsToken = (server: RunningServer): boolean => {
  const answer = execFileSync('sh', ['-c', curl.replace(/http:\/\/localhost:\d+/, server.url)], { encoding: 'utf8' });
  return 'access_token' in JSON.parse(answer);
};

test('an embedded database moves to PostgreSQL and back, and nobody who uses it notices', async () => {
  const before = await on({}, async (server) => {
    admin = await signIn(() => url, server.people[0] as { email: string; password: string });
    curl = server.curl ?? '';
    // Trying is for while the servers run; moving is not.
    const tried = await countersign(['migrate-to', postgres.url(), '--dry-run'], { DATABASE_URL: file() });
    expect(tried).toMatchObject({
      code: 0,
      output: expect.stringMatching(/clients: 1 rows, the same in both[\s\S]*It would work/),
    });
    const refused = await countersign(['migrate-to', postgres.url()], { DATABASE_URL: file() });
    expect(refused).toEqual({ code: 1, output: `Something has ${file()} open. Stop the servers first.\n` });
    return readAudit(admin);
  });

  const moved = await countersign(['migrate-to', postgres.url()], { DATABASE_URL: file() });
  expect(moved).toMatchObject({ code: 0, output: expect.stringContaining('chains, unbroken') });
  expect(moved.output).not.toContain(key());

  const grown = await on({ DATABASE_URL: postgres.url(), ENCRYPTION_KEY: key() }, async (server) => {
    expect(server.people).toEqual([]);
    expect(getsToken(server)).toBe(true);
    const entries = await readAudit(admin);
    expect(entries.slice(0, before.length)).toEqual(before);

    const refused = await countersign(['migrate-to', back()], { DATABASE_URL: postgres.url(), ENCRYPTION_KEY: key() });
    expect(refused).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^Servers are connected to .*Stop them first\.\n$/),
    });
    return entries;
  });

  const returned = await countersign(['migrate-to', back()], { DATABASE_URL: postgres.url(), ENCRYPTION_KEY: key() });
  expect(returned).toMatchObject({ code: 0 });
  await on({ DATABASE_URL: back() }, async (server) => {
    expect(getsToken(server)).toBe(true);
    expect((await readAudit(admin)).slice(0, grown.length)).toEqual(grown);
  });
}, 180_000);

test('nothing is put where there is something', async () => {
  const occupied = await countersign(['migrate-to', postgres.url()], { DATABASE_URL: file() });
  expect(occupied).toMatchObject({ code: 1, output: expect.stringContaining('holds accounts already') });
  const there = await countersign(['migrate-to', back()], { DATABASE_URL: file() });
  expect(there).toEqual({ code: 1, output: `${back()} is there already. Move it away first.\n` });
});

test('a database whose audit somebody tampered with is not copied', async () => {
  const database = new DatabaseSync(file());
  database.exec("update audit_entries set subject_name = 'Somebody else' where seq = 3");
  database.close();
  const copy = path.join(folder, 'copy.sqlite');
  const refused = await countersign(['migrate-to', copy], { DATABASE_URL: file() });
  expect(refused).toMatchObject({
    code: 1,
    output: expect.stringMatching(/is broken at entry 3\. Nothing was kept\.\n$/),
  });
  expect(existsSync(copy)).toBe(false);
});

test('a command that is not known, or lacks what it needs, says how it is used', async () => {
  expect(await countersign([], {})).toMatchObject({ code: 2, output: expect.stringContaining('backup <file>') });
  expect(await countersign(['migrate-to'], {})).toEqual({
    code: 2,
    output: 'Usage: countersign migrate-to <postgres://… | file> [--dry-run]\n',
  });
});
