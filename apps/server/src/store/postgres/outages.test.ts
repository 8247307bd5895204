import { type Postgres, startPostgres } from '@countersign/tooling/postgres';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstBreak } from '../../audit/chain.js';
import { Unavailable } from '../../kernel/refusal.js';
import { StartupError } from '../../startupError.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { openStore } from '../open.js';
import { startOldPostgres } from '../testing/oldPostgres.js';
import { openPostgres } from './open.js';
import { Pool } from './pool.js';

let database: Postgres;
let server: RunningServer;
let admin: Browser;
const limits = { connections: 4, connectTimeout: 1, statementTimeout: 0.9 };

beforeAll(async () => {
  database = await startPostgres({ settings: { max_connections: '20', superuser_reserved_connections: '3' } });
  // Not the superuser, whom PostgreSQL lets in when nobody else gets a connection.
  await asOwner('create role app login', 'create database app owner app');
  server = await startServer({ store: await openStore(appUrl(), limits) });
  await server.makeAccount('acc_out', ['ada@example.com']);
  admin = await server.signIn('ada@example.com');
});
afterAll(async () => {
  await server?.close();
  await database?.remove();
});

function appUrl(query = '', user = 'app', name = 'app'): string {
  const url = new URL(database.url(name) + query);
  url.username = user;
  return url.href;
}

async function asOwner(...statements: string[]): Promise<void> {
  const client = new pg.Client(database.url());
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Another program that has the database to itself, for a while. */
async function another(): Promise<pg.Client> {
  const client = new pg.Client(appUrl());
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
    for await (const entry of server.store.within('acc_out').audit.chain()) entries.push(entry);
    expect(firstBreak(entries)).toBeUndefined();
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
    await asOwner("select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'app'");
    const others = await everyConnection();
    await expectUnavailable(await ask(createClient('One too many')));
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    await Promise.all(others.map((other) => other.end()));
    await expect.poll(async () => (await ask(listClients)).status).toBe(200);
  });

  test('is a standby that waits to be promoted, nothing is read from it that may be behind', async () => {
    await database.stop();
    await database.start('standby');
    await expectUnavailable(await ask(listClients));
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503);
    await expect(openPostgres(appUrl(), { patience: 0 })).rejects.toThrow(/it is a standby/);

    await asOwner('select pg_promote()');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    expect((await ask(createClient('Promoted'))).status).toBe(200);
  });

  test('becomes read-only, changes are told to come back while reading goes on', async () => {
    await asOwner(
      'alter database app set default_transaction_read_only = on',
      "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'app'",
    );
    await expect.poll(async () => (await ask(listClients)).status).toBe(200);
    await expectUnavailable(await ask(createClient('Not now')));
    await asOwner('alter database app reset default_transaction_read_only');
    // No reconnecting is asked of anybody: a connection that could not write is not used again.
    await expect.poll(async () => (await ask(createClient('Now'))).status).toBe(200);
  });
});

test('Behind too long a line for a connection nobody queues', async () => {
  const pool = new Pool(appUrl(), { connections: 1, connectTimeout: 60 });
  const taken = await pool.connect();
  const queue = Array.from({ length: 500 }, async () => (await pool.connect()).release());
  await expect(pool.connect()).rejects.toBeInstanceOf(Unavailable);
  taken.release();
  await Promise.all(queue);
  await pool.end();
});

describe('at the start, a database', () => {
  const refusal = async (url: string): Promise<string> => {
    const failure = await openStore(url).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartupError);
    return (failure as Error).message;
  };

  test('that is not up yet is waited for, which is said once', async () => {
    await database.stop();
    const told: string[] = [];
    const opening = openPostgres(appUrl(), {
      tell(line) {
        told.push(line);
        void database.start();
      },
    });
    await (await opening).close();
    expect(told).toEqual([
      expect.stringMatching(/^Waiting for PostgreSQL at 127\.0\.0\.1:\d+\/app: .*ECONNREFUSED.*\.$/),
    ]);
  });

  test('that never comes up is given up', async () => {
    await database.stop();
    const failure = await openPostgres(appUrl(), { patience: 100 }).catch((error: unknown) => error);
    await database.start();
    expect(failure).toBeInstanceOf(StartupError);
    expect((failure as Error).message).toMatch(/^PostgreSQL at .* did not answer for .*ECONNREFUSED.*\.$/);
  });

  test('that is read-only is refused', async () => {
    expect(await refusal(appUrl('?options=-c%20default_transaction_read_only%3Don'))).toMatch(
      /: it is read-only.*DATABASE_URL.*$/,
    );
  });

  test('with another encoding is refused', async () => {
    await asOwner(
      "create database latin owner app encoding 'LATIN1' locale 'C' locale_provider libc template template0",
    );
    expect(await refusal(appUrl('', 'app', 'latin'))).toMatch(/: its encoding is LATIN1\./);
  });

  test('of a version that is too old is refused', async () => {
    const old = await startOldPostgres();
    expect(await refusal(old.url)).toMatch(/: it is version 13\. Countersign needs 14 or newer\.$/);
    old.close();
  });

  test('that is not there is named, and its password is not', async () => {
    const url = appUrl('', 'app:hunter2', 'nowhere').replace('%3A', ':');
    const message = await refusal(url);
    expect(message).toMatch(/^Cannot use PostgreSQL at .*: database "nowhere" does not exist\.$/);
    expect(message).not.toContain('hunter2');
  });

  test('whose address cannot be read is refused, and its password is not shown', async () => {
    const message = await refusal('postgres://app:hunter#2@127.0.0.1/app');
    expect(message).toMatch(/cannot be read.* # as %23/);
    expect(message).not.toContain('hunter');
    expect(await refusal('postgres://app:hunter2@first:5432,second:5432/app')).toMatch(
      /^DATABASE_URL names several hosts/,
    );
  });

  test('in which we may not make tables is refused', async () => {
    await asOwner('create database closed template template0', 'create role guest login');
    expect(await refusal(appUrl('', 'guest', 'closed'))).toMatch(
      /^Cannot use .*: permission denied for schema public\.$/,
    );
  });
});
