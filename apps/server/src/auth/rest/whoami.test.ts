import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { addManagementApp, delegate, managementModuleId, queryWith } from '../../testing/managementApp.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_who', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

const get = (token: string, query = '') =>
  fetch(`${server.url}/api/whoami${query}`, { headers: { authorization: `Bearer ${token}` } });

const shown =
  '{ whoami { id name kind account { id name } environment onBehalfOf { id name } scopes managedClients { environments } expiresAt rateLimits { name quota unit remaining windowSeconds resetsInSeconds } } }';

const tokenOf = async ({ id, secret }: { id: string; secret: string }): Promise<{ access_token: string }> => {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  return (await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).json()) as {
    access_token: string;
  };
};

test('A client is told who it is, what it may do and until when, over REST and GraphQL alike', async () => {
  const scopes = ['countersign:clients:read', 'countersign:changes:read'];
  const modules = [{ moduleId: await managementModuleId(ada), scopes }];
  const tool = await addClient(ada, { name: 'Reporting', modules, accessTokenLifetime: 600 });
  const asked = Date.now();
  const { access_token: token } = await tokenOf(tool);
  const answer = await get(token);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const told = await answer.json();
  expect(told).toEqual({
    id: tool.id,
    name: 'Reporting',
    kind: 'CLIENT',
    environment: 'production',
    onBehalfOf: null,
    managedClients: null,
    account: { id: 'acc_who', name: expect.any(String) },
    scopes: scopes.toSorted(),
    expiresAt: expect.any(String),
    rateLimits: expect.any(Array),
  });
  expect(Math.abs(Date.parse(told.expiresAt) - asked - 600_000)).toBeLessThan(60_000);
  const headers = answer.headers.get('ratelimit') ?? '';
  for (const { name, remaining } of told.rateLimits) expect(headers).toContain(`"${name}";r=${remaining};`);
  expect(told.rateLimits.length).toBeGreaterThan(1);
  const { data } = await queryWith(server, token)(shown);
  expect(data.whoami).toMatchObject({ ...told, rateLimits: expect.any(Array) });
  expect(data.whoami.rateLimits.map(({ name }: { name: string }) => name)).toContain('cost');
});

test('What was taken from a client since its token was made is not told any more', async () => {
  const moduleId = await managementModuleId(ada);
  const both = ['countersign:clients:read', 'countersign:changes:read'];
  const tool = await addClient(ada, { name: 'Shrinking', modules: [{ moduleId, scopes: both }] });
  const { access_token: token } = await tokenOf(tool);
  const modules = [{ moduleId, scopes: ['countersign:clients:read'] }];
  await ada.change('updateClient', { id: tool.id, expectedVersion: tool.version, modules }, 'client { id }');
  expect((await (await get(token)).json()).scopes).toEqual(['countersign:clients:read']);
});

test('A program that acts for a person is told for whom, and a person’s own token too', async () => {
  const app = await addManagementApp(ada);
  const { access_token: delegated } = await delegate(server, app, ada);
  const { id } = (await ada.query('{ viewer { id } }')).data.viewer;
  const { onBehalfOf, kind } = await (await get(delegated)).json();
  expect([onBehalfOf.id, kind]).toEqual([id, 'CLIENT']);
  const input = { name: 'Script', scopes: ['countersign:clients:read'] };
  const made = await ada.change('createPersonalToken', input, 'secret { id value }');
  expect(await (await get(made.secret.value)).json()).toMatchObject({
    id: made.secret.id,
    name: 'Script',
    kind: 'PERSONAL_TOKEN',
    environment: null,
    scopes: input.scopes,
    onBehalfOf: { id },
  });
});

test('Nobody else is told, and nothing may be asked with it', async () => {
  expect((await ada.query(shown)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await get('none')).status).toBe(401);
  const input = { name: 'Script', scopes: ['countersign:clients:read'] };
  const { secret } = await ada.change('createPersonalToken', input, 'secret { value }');
  expect((await get(secret.value, '?colour=red')).status).toBe(400);
});
