import { connect, createServer, type Server, type Socket } from 'node:net';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRestService, type RestService } from '../../testing/restService.js';
import { freshDatabase, openStore } from '../testing/freshDatabase.js';

const promised = 2;
let database: URL;
let wire: Server;
let service: RestService;

/** The connections on which packets get lost without anybody being told. */
const swallowed = new Set<Socket>();
const open = new Set<Socket>();
let swallowsNew = false;
/** What may pass once more, and nothing after it. */
let last: string | undefined;

function carry(client: Socket): void {
  const server = connect(Number(database.port), database.hostname);
  open.add(client);
  if (swallowsNew) swallowed.add(client);
  const ended = () => {
    client.destroy();
    server.destroy();
    open.delete(client);
    swallowed.delete(client);
  };
  for (const socket of [client, server]) socket.on('error', ended).on('close', ended);
  client.on('data', (bytes) => {
    if (!swallowed.has(client)) server.write(bytes);
    if (last === undefined || !bytes.includes(last)) return;
    last = undefined;
    swallow();
  });
  server.on('data', (bytes) => swallowed.has(client) || client.write(bytes));
}

function swallow(what: { new: boolean } = { new: true }): void {
  swallowsNew = what.new;
  for (const socket of open) swallowed.add(socket);
}

/** The network is whole again; what was lost on a connection is lost. */
function mend(): void {
  swallowsNew = false;
}

beforeAll(async () => {
  database = new URL(await freshDatabase());
  wire = createServer(carry).listen(0, '127.0.0.1');
  await new Promise((listening) => wire.once('listening', listening));
  const through = new URL(database);
  through.host = `127.0.0.1:${(wire.address() as { port: number }).port}`;
  const store = await openStore(through.href, { connectTimeout: promised });
  service = await openRestService({ store, env: { DATABASE_CONNECT_TIMEOUT: `${promised}` } });
});
afterAll(async () => {
  mend();
  await service?.server.close();
  wire?.close();
});

const graphql = (query: string, variables = {}) =>
  fetch(`${service.server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: service.ada.cookie },
    body: JSON.stringify({ query, variables }),
  });
const create = (name: string) =>
  graphql('mutation ($input: CreateClientInput!) { createClient(input: $input) { outcome } }', {
    input: { name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } },
  });
const read = () => graphql('{ clients(first: 1) { nodes { name } } }');
const ready = () => fetch(`${service.server.url}/readyz`);

const doors: { readonly [door: string]: () => Promise<Response> } = {
  'the token endpoint': () => {
    const form = { grant_type: 'client_credentials', client_id: 'cl_none', client_secret: 'none' };
    return fetch(`${service.server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  },
  'a question over GraphQL': read,
  'a change over GraphQL': () => create('Never'),
  REST: () =>
    fetch(`${service.server.url}/api/client`, { headers: { authorization: `Bearer ${service.bearerToken}` } }),
  'signing in': () =>
    fetch(`${service.server.url}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'ada@example.com', password: 'a password of nobody' }),
    }),
  '/readyz': ready,
};

/** Answers the status, and for how many seconds it was waited for. */
async function timed(ask: () => Promise<Response>) {
  const since = performance.now();
  const answer = await ask();
  await answer.arrayBuffer();
  return {
    status: answer.status,
    mayRetry: answer.headers.has('retry-after'),
    seconds: (performance.now() - since) / 1000,
  };
}

// The second beyond is for a machine that does other things as well.
const told = { status: 503, seconds: expect.toSatisfy((seconds: number) => seconds < promised + 1) };

test('behind a network that swallows packets every door answers 503 within the promised time', async () => {
  // Some connections are there, idle, and one is not enough for all.
  await Promise.all(Object.values(doors).map((ask) => ask()));
  swallow();
  for (const round of ['on connections that are there', 'on new ones']) {
    const answers = Object.entries(doors).map(async ([door, ask]) => ({ door, round, ...(await timed(ask)) }));
    for (const answer of await Promise.all(answers)) {
      expect(answer).toMatchObject(told);
      expect(answer.mayRetry).toBe(answer.door !== '/readyz');
    }
  }
  mend();
  expect((await read()).status).toBe(200);
  expect((await ready()).status).toBe(200);
});

test('a change whose COMMIT is swallowed, or its answer, is told so within the promised time', async () => {
  last = 'commit\0';
  expect(await timed(() => create('Perhaps'))).toMatchObject(told);
  expect(last).toBeUndefined();
  mend();
  expect((await read()).status).toBe(200);
});

test('of connections that got lost alone, each ends within the promised time, and others take their place', async () => {
  // More than the server itself takes meanwhile, for what it does every second.
  await Promise.all(Array.from({ length: 12 }, read));
  swallow({ new: false });
  expect(await timed(read)).toMatchObject(told);
  mend();
  expect((await create('After')).status).toBe(200);
});

test('a statement that the database works on for longer is waited for', async () => {
  const other = new pg.Client(database.href);
  await other.connect();
  await other.query('begin; lock table clients in exclusive mode');
  const waiting = timed(() => create('Slow'));
  const queued = 'select 1 from pg_locks where not granted and relation = $1::regclass';
  await expect.poll(async () => (await other.query(queued, ['clients'])).rowCount).toBe(1);
  await other.query(`select pg_sleep(${promised * 1.5})`);
  await other.query('rollback');
  await other.end();
  expect(await waiting).toMatchObject({ status: 200 });
});
