import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../testing/clientCalls.js';
import { allManagement, queryWith } from '../testing/managementApp.js';
import { type OvertakenServer, startOvertaken } from '../testing/overtaken.js';
import { type RunningServer, startServer } from '../testing/server.js';

const account = 'acc_one';

/** Two servers on one database; in the first, something else may come between a decision and its commit. */
let place: OvertakenServer;
let there: RunningServer;
let tool: ShownClient;
let token: string;

beforeAll(async () => {
  place = await startOvertaken();
  const { server } = place;
  there = await startServer({ beside: server });
  await server.makeAccount(account, ['ada@example.com', 'ben@example.com']);
  const ada = await server.signIn('ada@example.com');
  await choose(ada, { machinesMaySkipStepUp: true });
  tool = await addClient(ada, { name: 'Tool', modules: await allManagement(ada) });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: tool.id,
    client_secret: tool.secret,
  });
  token = (await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).json()).access_token;
});
afterAll(async () => {
  await there.close();
  await place.server.close();
});

const clients = async (name: string) =>
  (await place.store.within(account).clients.page({ search: name }, 'NAME_ASC', { limit: 9, backwards: false })).items;

async function create(name: string, key: string, at: RunningServer = place.server) {
  const { data, errors } = await queryWith(at, token)(
    `mutation($input: CreateClientInput!, $key: String) {
      createClient(input: $input, idempotencyKey: $key) { outcome client { id } changeRequest { id } secret { value } }
    }`,
    { input: { name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } }, key },
  );
  return errors?.[0]?.extensions.code ?? data.createClient;
}

async function multiAdmin(on: boolean) {
  const now = await place.store.within(account).account();
  if (!now) throw new Error('There is no account.');
  const settings = { ...now.settings, multiAdmin: { ...now.settings.multiAdmin, on } };
  await place.write(account, { update: 'accounts', id: account, version: now.version, set: { settings } });
}

test('one key at two servers, between which multi admin is turned on: both are answered the one request that waits', async () => {
  const key = randomUUID();
  let other: unknown;
  place.beforeNextCommit(async () => {
    await multiAdmin(true);
    other = await create('Keyed', key, there);
  });
  const first = await create('Keyed', key);
  expect(first).toMatchObject({ outcome: 'PENDING_APPROVAL', secret: { value: expect.any(String) } });
  expect(other).toEqual(first);
  expect(await clients('Keyed')).toEqual([]);
  await multiAdmin(false);
  expect(await create('Keyed', key), 'whatever is so by then').toEqual(first);
});

test('the same, but it is turned off: both are answered the one client', async () => {
  await multiAdmin(true);
  const key = randomUUID();
  let other: unknown;
  place.beforeNextCommit(async () => {
    await multiAdmin(false);
    other = await create('Loose', key, there);
  });
  const first = await create('Loose', key);
  expect(first).toMatchObject({ outcome: 'APPLIED' });
  expect(other).toEqual(first);
  expect(await clients('Loose')).toHaveLength(1);
});

test('a program that is disabled in the same moment has nothing done, and its key is good once it may again', async () => {
  const key = randomUUID();
  const { version } = (await place.store.within(account).clients.byId(tool.id)) ?? { version: 0 };
  place.beforeNextCommit(() =>
    place.write(account, { update: 'clients', id: tool.id, version, set: { enabled: false } }),
  );
  expect(await create('Stopped', key)).toMatch(/FORBIDDEN|UNAUTHENTICATED/);
  expect(await clients('Stopped')).toEqual([]);
  await place.write(account, { update: 'clients', id: tool.id, version: version + 1, set: { enabled: true } });
  expect(await create('Stopped', key)).toMatchObject({ outcome: 'APPLIED' });
  expect(await clients('Stopped')).toHaveLength(1);
});
