import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '../../audit/model/chain.js';
import { Unavailable } from '../../kernel/refusal.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { openStore } from '../open.js';
import { type OwnPostgres, startOwnPostgres } from '../testing/ownPostgres.js';
import { openPostgres } from './open.js';
import { Pool } from './pool.js';

let database: OwnPostgres;
let server: RunningServer;
let admin: Browser;
const limits = { connections: 4, connectTimeout: 1, statementTimeout: 0.9 };

beforeAll(async () => {
  database = await startOwnPostgres({ max_connections: '20', superuser_reserved_connections: '3' });
  // Not the superuser, whom PostgreSQL lets in when nobody else gets a connection.
  server = await startServer({ store: await openStore(database.appUrl(), limits) });
  await server.makeAccount('acc_out', ['ada@example.com']);
  admin = await server.signIn('ada@example.com');
});
afterAll(async () => {
  await server?.close();
  await database?.remove();
});

/** Another program that has the database to itself, for a while. */
async function another(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.appUrl(), application_name: 'another' });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Has something happen whenever a client is written, until it is undone. */
async function onWriting(body: string): Promise<() => Promise<void>> {
  const other = await another();
  await other.query(`
    create sequence tries;
    create function meddle() returns trigger language plpgsql as $$ begin ${body}; return new; end $$;
    create trigger meddle before insert on clients for each row execute function meddle()`);
  return async () => {
    await other.query('drop trigger meddle on clients; drop function meddle; drop sequence tries');
    await other.end();
  };
}

async function everyConnection(): Promise<pg.Client[]> {
  const taken: pg.Client[] = [];
  for (;;) {
    const one = await another().catch(() => undefined);
    if (!one) return taken;
    taken.push(one);
  }
}

const createClient = (name: string) => ({
  query: 'mutation($input: CreateClientInput!) { createClient(input: $input) { client { id } } }',
  variables: { input: { name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } } },
});
const listClients = { query: '{ clients(first: 100) { nodes { name } } }' };

const ask = (body: object) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: admin.cookie },
    body: JSON.stringify(body),
  });

async function expectUnavailable(answer: Response): Promise<void> {
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors[0]?.extensions.code).toBe('UNAVAILABLE');
}

async function names(): Promise<string[]> {
  const { data } = (await (await ask(listClients)).json()) as { data: { clients: { nodes: { name: string }[] } } };
  return data.clients.nodes.map(({ name }) => name);
}

describe('when the database', () => {
  test('is gone, requests are told to come back, and it is served again without anybody’s help', async () => {
    expect((await ask(createClient('Before'))).status).toBe(200);
    await database.stop('immediate');
    await expectUnavailable(await ask(createClient('Meanwhile')));
    await expectUnavailable(await ask(listClients));
    const token = {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'x', client_secret: 'y' }),
    };
    const refused = await fetch(`${server.url}/oauth/token`, token);
    expect([refused.status, refused.headers.has('retry-after')]).toEqual([503, true]);
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

    await database.start();
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect((await ask(createClient('After'))).status).toBe(200);
    expect(await names()).toEqual(['After', 'Before']);
  });

  test('ends in the middle of many changes, what was answered is kept and nothing is half done', async () => {
    const attempts = Array.from({ length: 60 }, (_, index) => ask(createClient(`Many ${index}`)));
    await Promise.race(attempts);
    await database.stop('immediate');
    const statuses = (await Promise.all(attempts)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    await database.start();

    const kept = new Set(await names());
    const answered = statuses.flatMap((status, index) => (status === 200 ? [`Many ${index}`] : []));
    expect(answered.filter((name) => !kept.has(name))).toEqual([]);
    const entries = [];
    for await (const entry of server.store.within('acc_out').audit.chain(0)) entries.push(entry);
    expect(firstBreak(entries.map(({ kept }) => kept))).toBeUndefined();
    expect(entries.filter(({ action }) => action === 'createClient')).toHaveLength(kept.size);
  });

  test('keeps a change waiting too long, it is given up, and nothing of it happens', async () => {
    const other = await another();
    await other.query('begin; lock table clients in exclusive mode');
    await expectUnavailable(await ask(createClient('Too slow')));
    // Reading goes on.
    expect(await names()).not.toContain('Too slow');
    await other.query('rollback');
    await other.end();
    expect((await ask(createClient('Quick again'))).status).toBe(200);
    expect(await names()).not.toContain('Too slow');
  });

  test('takes too long over a change, it is given up, and nothing of it happens', async () => {
    const undo = await onWriting('perform pg_sleep(5)');
    await expectUnavailable(await ask(createClient('Slow')));
    await undo();
    expect(await names()).not.toContain('Slow');
  });

  test('asks for a change to be sent again, it is, and made once', async () => {
    const undo = await onWriting(
      `if nextval('tries') < 3 then raise exception 'try again' using errcode = 'serialization_failure'; end if`,
    );
    expect((await ask(createClient('Third time lucky'))).status).toBe(200);
    await undo();
    expect((await names()).filter((name) => name === 'Third time lucky')).toHaveLength(1);
  });

  test('asks for that again and again, the change is told to come back', async () => {
    const undo = await onWriting(`raise exception 'try again' using errcode = 'serialization_failure'`);
    await expectUnavailable(await ask(createClient('Never lucky')));
    await undo();
    expect(await names()).not.toContain('Never lucky');
  });

  test('keeps reading waiting too long, it is given up', async () => {
    const other = await another();
    await other.query('begin; lock table clients in access exclusive mode');
    await expectUnavailable(await ask(listClients));
    await other.end();
    expect((await ask(listClients)).status).toBe(200);
  });

  test('has no connection left, requests are told to come back', async () => {
    // Those of our own are closed, so that new ones are needed; a backend that is told to go takes a moment.
    await database.query("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'app'");
    const others = await everyConnection();
    await expectUnavailable(await ask(createClient('One too many')));
    // What the server does each second may have come by one again meanwhile.
    const readiness = async () => {
      await database.query(
        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'app' and application_name <> 'another'",
      );
      others.push(...(await everyConnection()));
      return (await fetch(`${server.url}/readyz`)).status;
    };
    await expect.poll(readiness).toBe(503);
    await Promise.all(others.map((other) => other.end()));
    await expect.poll(async () => (await ask(listClients)).status).toBe(200);
  });

  test('is a standby that waits to be promoted, nothing is read from it that may be behind', async () => {
    await database.stop();
    await database.start('standby');
    await expectUnavailable(await ask(listClients));
    const ready = await fetch(`${server.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'database is a standby' }]);
    await expect(openPostgres(database.appUrl(), { waitMilliseconds: 0 })).rejects.toThrow(/it is a standby/);

    await database.query('select pg_promote()');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect((await ask(createClient('Promoted'))).status).toBe(200);
  });

  test('becomes read-only, changes are told to come back while reading goes on', async () => {
    await database.query(
      'alter database app set default_transaction_read_only = on',
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app'",
    );
    await expect.poll(async () => (await ask(listClients)).status).toBe(200);
    await expectUnavailable(await ask(createClient('Not now')));
    await database.query('alter database app reset default_transaction_read_only');
    // No reconnecting is asked of anybody: a connection that could not write is not used again.
    await expect.poll(async () => (await ask(createClient('Now'))).status).toBe(200);
  });
});

test('Behind too long a line for a connection nobody queues', async () => {
  const pool = new Pool(database.appUrl(), { connections: 1, connectTimeout: 60 });
  const taken = await pool.connect();
  const queue = Array.from({ length: 500 }, async () => (await pool.connect()).release());
  await expect(pool.connect()).rejects.toBeInstanceOf(Unavailable);
  taken.release();
  await Promise.all(queue);
  await pool.end();
});
