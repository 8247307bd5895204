import { hasPgBouncer, startPgBouncer } from '@countersign/tooling/pgbouncer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StartupError } from '../../config/startupError.js';
import { addClient } from '../../testing/clientCalls.js';
import { startServer } from '../../testing/server.js';
import { openStore } from '../open.js';
import { type OwnPostgres, startOwnPostgres } from '../testing/ownPostgres.js';
import { SharedSession, setUpSession } from './session.js';

let database: OwnPostgres;

beforeAll(async () => {
  database = await startOwnPostgres();
});
afterAll(() => database?.remove());

test('a connection that somebody used before, and did not clean up, is not ours alone', async () => {
  const { Client } = (await import('pg')).default;
  const client = new Client(database.appUrl());
  await client.connect();
  await setUpSession(client, { lock_timeout: 1234 });
  expect((await client.query('show lock_timeout')).rows).toEqual([{ lock_timeout: '1234ms' }]);
  await expect(setUpSession(client, {})).rejects.toBeInstanceOf(SharedSession);
  await client.query('discard all');
  await setUpSession(client, {});
  await client.end();
});

describe.skipIf(!hasPgBouncer)('behind PgBouncer (skipped where none is installed)', () => {
  test('in session mode everything is served, as without it', async () => {
    const bouncer = await startPgBouncer(database.appUrl(), 'session');
    const server = await startServer({ store: await openStore(bouncer.url) });
    await server.makeAccount('acc_one', ['ada@example.com']);
    const ada = await server.signIn('ada@example.com');
    const { id, secret } = await addClient(ada, {});
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
    const tokens = Array.from({ length: 40 }, () => fetch(`${server.url}/oauth/token`, { method: 'POST', body }));
    expect(new Set((await Promise.all(tokens)).map(({ status }) => status))).toEqual(new Set([200]));
    await server.close();
    await bouncer.stop();
  });

  test('in transaction mode no server starts, and it says what to set', async () => {
    const bouncer = await startPgBouncer(database.appUrl(), 'transaction');
    const failure = await openStore(bouncer.url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartupError);
    expect((failure as Error).message).toMatch(
      /^Cannot use PostgreSQL at .*: it is behind a pooler.*pool_mode = session\.$/,
    );
    await bouncer.stop();
  });
});
