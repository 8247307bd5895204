import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '../../audit/model/chain.js';
import { StartupError } from '../../config/startupError.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { openStore } from '../open.js';
import { connect } from './connect.js';
import { storeOn } from './open.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-outage-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('at the start, a file', () => {
  const refusal = async (file: string): Promise<string> => {
    const failure = await openStore(file).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartupError);
    const { message } = failure as Error;
    expect(message).toMatch(/^Cannot use .+\.$/);
    expect(message).not.toContain('\n');
    return message;
  };

  test('that is not there is made, and its folder for its owner alone', async () => {
    const file = join(folder, 'new', 'deep', 'countersign.db');
    await (await openStore(file)).close();
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test('that is something else is refused, and left as it was', async () => {
    const file = join(folder, 'letter.txt');
    writeFileSync(file, 'Dear Sir or Madam, '.repeat(100));
    const before = readFileSync(file);
    expect(await refusal(file)).toMatch(/it is not a SQLite database/);
    expect(readFileSync(file)).toEqual(before);
  });

  test('whose folder cannot be made is refused', async () => {
    writeFileSync(join(folder, 'plain'), '');
    expect(await refusal(join(folder, 'plain', 'countersign.db'))).toMatch(/it cannot be opened/);
  });

  test('that is locked by another program is refused', async () => {
    const file = join(folder, 'locked.db');
    const other = new Database(file);
    other.exec('begin exclusive');
    expect(() => connect(file, 50)).toThrow(/another program keeps it locked/);
    other.close();
  });

  test('that we may not write is refused, and left as it was', async () => {
    const file = join(folder, 'guarded.db');
    await (await openStore(file)).close();
    const before = readFileSync(file);
    // Permissions do not hold root back.
    if (process.getuid?.() === 0) process.seteuid?.(65_534);
    else chmodSync(file, 0o400);
    const message = await refusal(file).finally(() => process.getuid?.() === 0 && process.seteuid?.(0));
    expect(message).toMatch(/Make the file and its folder (readable and )?writable/);
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('when the database', () => {
  let database: Database.Database;
  let server: RunningServer;
  let admin: Browser;

  beforeAll(async () => {
    database = connect(join(folder, 'served.db'), 100);
    server = await startServer({ store: storeOn(database) });
    await server.makeAccount('acc_out', ['ada@example.com']);
    admin = await server.signIn('ada@example.com');
  });
  afterAll(() => server.close());

  const ask = (query: string, variables = {}) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: admin.cookie },
      body: JSON.stringify({ query, variables }),
    });
  const create = (name: string, description = '') =>
    ask('mutation($input: CreateClientInput!) { createClient(input: $input) { client { id } } }', {
      input: { name, description, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } },
    });
  const names = async (): Promise<string[]> => {
    const { data } = (await (await ask('{ clients(first: 100) { nodes { name } } }')).json()) as {
      data: { clients: { nodes: { name: string }[] } };
    };
    return data.clients.nodes.map(({ name }) => name);
  };

  test('is kept locked by another program, changes are told to come back while reading goes on', async () => {
    const other = new Database(join(folder, 'served.db'));
    other.exec('begin immediate');
    const answer = await create('Locked out');
    expect([answer.status, answer.headers.has('retry-after')]).toEqual([503, true]);
    expect(await names()).toEqual([]);
    other.close();
    expect((await create('Let in')).status).toBe(200);
    expect(await names()).toEqual(['Let in']);
  });

  test('has no space left, nothing answered is lost and nothing is answered that was not kept', async () => {
    const [{ page_count: pages }] = database.pragma('page_count') as [{ page_count: number }];
    database.pragma(`max_page_count = ${pages + 12}`);
    const large = 'x'.repeat(2000);
    const attempts = await Promise.all(Array.from({ length: 40 }, (_, index) => create(`Client ${index}`, large)));
    const statuses = attempts.map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    const answered = statuses.flatMap((status, index) => (status === 200 ? [`Client ${index}`] : []));
    expect((await names()).filter((name) => name.startsWith('Client')).sort()).toEqual(answered.sort());

    // The operator makes room.
    database.pragma('max_page_count = 1000000');
    expect((await create('Room again', large)).status).toBe(200);
    const entries = [];
    for await (const entry of server.store.within('acc_out').audit.chain(0)) entries.push(entry);
    expect(firstBreak(entries.map(({ kept }) => kept))).toBeUndefined();
    expect(entries.filter(({ action }) => action === 'createClient')).toHaveLength(answered.length + 2);
  });
});

test('what is answered is on the disk: no connection trades that for speed', async () => {
  const database = connect(join(folder, 'durable.db'));
  // SQLite lowers the setting when the log is first written, and only then does reading it tell.
  database.exec('create table scratch (n integer); insert into scratch values (1)');
  const [{ synchronous }] = database.pragma('synchronous') as [{ synchronous: number }];
  expect(synchronous).toBe(2);
  database.close();
});

test('what SQLite sets aside stays in memory: a read-only root needs no /tmp', () => {
  const database = connect(join(folder, 'aside.db'));
  expect(database.pragma('temp_store')).toEqual([{ temp_store: 2 }]);
  database.close();
});
