import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose, type ShownClient, tokenStatus } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let token: string;
let other: string;
let client: ShownClient;
let vera: Browser;

async function tokenOf({ id, secret }: ShownClient, scope: string): Promise<string> {
  const credentials = { client_id: id, client_secret: secret };
  const body = new URLSearchParams({ grant_type: 'client_credentials', ...credentials, scope });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com']);
  vera = await server.signIn('vera@example.com');
  const { data } = await vera.query('{ modules { nodes { id key } } }');
  const vendor = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign-vendor');
  const tool = await addClient(vera, { modules: [{ moduleId: vendor.id, administrator: true }] });
  token = await tokenOf(tool, 'countersign:support:read countersign:support:write');
  other = await tokenOf(tool, 'countersign:accounts:write');
  client = await addClient(await server.signIn('ada@example.com'));
});
afterAll(() => server.close());

async function call(method: string, path: string, body?: object, bearer = token) {
  const answer = await fetch(`${server.url}/api/accounts/-${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return { status: answer.status, body: (await answer.json()) as any };
}

test('a tool of support finds people, and the clients in trouble', async () => {
  expect(await call('GET', '/people?email=ADA%40example.com')).toEqual({
    status: 200,
    body: {
      people: [
        {
          id: expect.any(String),
          account: { id: 'acc_northwind', name: 'acc_northwind' },
          name: 'ada',
          email: 'ada@example.com',
          state: 'ACTIVE',
          hasSecondFactor: expect.any(Boolean),
          lastSignInAt: expect.any(String),
        },
      ],
    },
  });
  expect(await call('GET', '/people')).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  const form = { grant_type: 'client_credentials', client_id: client.id, client_secret: 'a guess' };
  for (let made = 0; made < 12; made++) {
    await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  }
  // What was counted is written once a second, and looked at when a task is due.
  const listed = async () => {
    await server.doWhatIsDue();
    return (await call('GET', '/trouble')).body.clients;
  };
  await expect.poll(listed, { timeout: 20_000 }).toEqual([
    {
      client: expect.objectContaining({
        id: client.id,
        lastRefusal: { code: 'invalid_client', at: expect.any(String) },
      }),
      troubles: ['SUSTAINED_REFUSALS'],
      answeredPastDay: 0,
      refusedPastDay: 12,
      secretEndedAt: null,
    },
  ]);
});

test('a tool of support finds a client, stops it, and gives it back', async () => {
  const path = `/clients/${client.id}`;
  const card = {
    id: client.id,
    name: 'Payroll',
    account: { id: 'acc_northwind', name: 'acc_northwind' },
    environment: 'production',
    enabled: true,
    hold: null,
    owner: { name: '', email: 'owner@example.com', phone: '' },
    lastRefusal: { code: 'invalid_client', at: expect.any(String) },
  };
  expect(await call('GET', path)).toEqual({ status: 200, body: { client: card } });
  expect(await call('POST', `${path}/disable`, {})).toMatchObject({ status: 400 });
  const hold = { at: expect.any(String), by: 'acc_vendor', reason: 'It leaked' };
  const stopped = { status: 200, body: { client: { ...card, enabled: false, hold } } };
  expect(await call('POST', `${path}/disable`, { reason: 'It leaked' })).toEqual(stopped);
  expect(await tokenStatus(server, client.id, client.secret)).toBe(401);
  expect(await call('POST', `${path}/release`)).toMatchObject({ status: 200, body: { client: { hold: null } } });
  expect(await call('POST', `${path}/release`)).toMatchObject({ status: 409 });
  expect(await call('GET', '/clients/nobody')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
});

test('a tool of support asks for a reset of second factors, where machines may do without a proof, and it waits', async () => {
  const { people } = (await call('GET', '/people?email=ada@example.com')).body;
  const asked = { accountId: 'acc_northwind', adminIds: [people[0].id], reason: 'Their phone burned' };
  expect(await call('POST', '/factor-resets', asked)).toMatchObject({
    status: 403,
    body: { code: 'STEP_UP_REQUIRED' },
  });
  await choose(vera, { machinesMaySkipStepUp: true });
  expect(await call('POST', '/factor-resets', { ...asked, adminIds: [] })).toMatchObject({ status: 400 });
  const waits = { changeRequest: { id: expect.any(String), number: expect.any(Number) } };
  expect(await call('POST', '/factor-resets', asked)).toEqual({ status: 202, body: waits });
  expect(await call('GET', '/factor-resets')).toEqual({ status: 200, body: { factorResets: [] } });
  expect(await call('POST', '/factor-resets', { ...asked, adminIds: ['adm_none'] })).toMatchObject({ status: 404 });
});

test('a tool of another scope is told which it lacks', async () => {
  const asked = await call('GET', `/clients/${client.id}`, undefined, other);
  expect(asked).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  expect(await call('POST', `/clients/${client.id}/disable`, { reason: 'x' }, other)).toMatchObject({ status: 403 });
});
