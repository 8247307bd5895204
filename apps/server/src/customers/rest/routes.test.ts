import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, tokenStatus } from '../../testing/clientCalls.js';
import { type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let token: string;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  const vera = await server.signIn('vera@example.com');
  const { data } = await vera.query('{ modules { nodes { id key } } }');
  const vendor = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign-vendor');
  const tool = await addClient(vera, { modules: [{ moduleId: vendor.id, administrator: true }] });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: tool.id,
    client_secret: tool.secret,
    scope: 'countersign:accounts:read countersign:accounts:write',
  });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  token = ((await answer.json()) as { access_token: string }).access_token;
});
afterAll(() => server.close());

async function call(method: string, path: string, body?: object, bearer = token) {
  const answer = await fetch(`${server.url}/api/accounts${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return { status: answer.status, body: (await answer.json()) as any };
}

const northwind = { name: 'Northwind', admin: { name: 'Ada', email: 'ada@northwind.example' } };

test('a tool of the vendor makes an account by reference, twice the same, and finds it', async () => {
  expect(await call('GET', '/C-1')).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  const first = await call('PUT', '/C-1', northwind);
  expect(first).toMatchObject({
    status: 201,
    body: { account: { reference: 'C-1', name: 'Northwind', state: 'OPEN' } },
  });
  expect(await call('PUT', '/C-1', { ...northwind, name: 'Another' })).toEqual({ status: 200, body: first.body });
  expect(await call('GET', '/C-1')).toEqual({ status: 200, body: first.body });
  expect(await call('GET', '?search=north&limit=1')).toMatchObject({
    status: 200,
    body: { accounts: [first.body.account], next: null },
  });
  expect(await call('PUT', '/C%201', northwind)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
});

test('and stops it, without a proof that no program can give, and lets it go on', async () => {
  await server.makeAccount('acc_ben', ['ben@example.com']);
  const ben = await server.signIn('ben@example.com');
  const client = await addClient(ben);
  const [card] = (await call('GET', '?search=acc_ben')).body.accounts;
  expect(card).toMatchObject({ id: 'acc_ben', reference: null });
  await call('PUT', '/C-2', northwind);
  expect(await call('POST', '/C-2/suspend', { reason: 'Unpaid' })).toMatchObject({
    status: 200,
    body: { account: { state: 'SUSPENDED', reason: 'Unpaid' } },
  });
  expect(await call('GET', '?state=SUSPENDED')).toMatchObject({ body: { accounts: [{ reference: 'C-2' }] } });
  expect(await call('POST', '/C-2/resume')).toMatchObject({ status: 200, body: { account: { state: 'OPEN' } } });
  expect(await call('POST', '/C-2/resume')).toMatchObject({ status: 409 });
  expect(await tokenStatus(server, client.id, client.secret)).toBe(200);
});

test('a tool without the scope, or of a customer, is told what it lacks', async () => {
  const ben = await server.signIn('ben@example.com');
  const { data } = await ben.query('{ modules { nodes { id } } }');
  const tool = await addClient(ben, { modules: [{ moduleId: data.modules.nodes[0].id, administrator: true }] });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: tool.id,
    client_secret: tool.secret,
  });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  const { access_token } = (await answer.json()) as { access_token: string };
  expect(await call('GET', '', undefined, access_token)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  expect(await call('PUT', '/C-9', northwind, access_token)).toMatchObject({ status: 403 });
});
