import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let vera: Browser;
let ada: Browser;
/** Published, with a scope for administrators. */
let orders: string;
/** Published, and nobody is entitled to it. */
let secret: string;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com']);
  [vera, ada] = [await server.signIn('vera@example.com'), await server.signIn('ada@example.com')];
  orders = await published('orders');
  secret = await published('secret');
  await vera.change('updateCatalogue', { ownModules: true }, 'outcome');
  await vera.change('grantEntitlement', { moduleId: orders, administrator: true }, 'outcome');
});
afterAll(() => server.close());

const scopesOf = (key: string) => [
  { name: `${key}.read` },
  { name: `${key}.write` },
  { name: `${key}.admin`, level: 'ADMINISTRATOR' },
];

async function published(key: string): Promise<string> {
  const input = { key, name: `API ${key}`, audience: `https://${key}.example.com`, scopes: scopesOf(key) };
  const { module } = await vera.change('createCatalogueModule', input, 'module { id version }');
  await vera.change('publishModule', { id: module.id, expectedVersion: module.version }, 'outcome');
  return module.id;
}

const own = async (key: string) => {
  const input = { key, name: `Our ${key}`, audience: `https://own.example.com/${key}`, scopes: scopesOf(key) };
  return (await ada.change('createModule', input, 'module { id version }')).module;
};

const move = (module: { id: string; version: number }, more: object, args = {}, by = ada) =>
  by.change(
    'moveModule',
    { id: module.id, expectedVersion: module.version, ontoId: orders, ...more },
    'outcome module { id } changes { field before after } risks { message }',
    args,
  );

const grantsOf = async ({ id }: ShownClient) => {
  const query = 'query($id: ID!) { client(id: $id) { modules { module { key } administrator scopes } } }';
  return (await ada.query(query, { id })).data.client.modules;
};

const tokenOf = async ({ id, secret: value }: ShownClient, more: object = {}) => {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: value, ...more });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  const { access_token: token, error } = (await answer.json()) as { access_token?: string; error?: string };
  if (!token) return error;
  const { aud, scope } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
  return { aud, scope };
};

const exists = async (id: string) =>
  (await ada.query('query($id: ID!) { module(id: $id) { key } }', { id })).data.module;

const renamed = [
  { from: 'shifts.read', to: 'orders.read' },
  { from: 'shifts.admin', to: 'orders.admin' },
];

describe('An account’s own module moves onto a published one', () => {
  let shifts: { id: string; version: number };
  let whole: ShownClient;
  let named: ShownClient;
  let lost: ShownClient;

  beforeAll(async () => {
    shifts = await own('shifts');
    const grant = (more: object) => ({ modules: [{ moduleId: shifts.id, ...more }] });
    whole = await addClient(ada, { name: 'Whole', ...grant({ administrator: true }) });
    named = await addClient(ada, { name: 'Named', ...grant({ scopes: ['shifts.read', 'shifts.write'] }) });
    lost = await addClient(ada, { name: 'Lost', ...grant({ scopes: ['shifts.write'] }) });
    expect(await tokenOf(whole)).toMatchObject({ aud: 'https://own.example.com/shifts' });
  });

  test('a preview says which clients, which scope becomes which, and what is lost; and does nothing', async () => {
    const { changes, outcome } = await move(shifts, { scopes: renamed }, { dryRun: true });
    expect(outcome).toBe('PREVIEWED');
    expect(changes.map(({ field }: { field: string }) => field)).toEqual([
      'movedOnto',
      'movedScopes',
      'lostScopes',
      'clients',
    ]);
    const text = JSON.stringify(changes);
    expect(text).toContain('API orders (orders)');
    expect(text).toContain('shifts.read becomes orders.read');
    expect(text).toContain('shifts.write');
    for (const { id } of [whole, named, lost]) expect(text).toContain(id);
    expect(await grantsOf(whole)).toMatchObject([{ module: { key: 'shifts' } }]);
  });

  test('a scope that one of the two has not is refused at its place, and so is what is not published to the account', async () => {
    const told = [{ from: 'shifts.gone', to: 'orders.gone' }];
    await expect(move(shifts, { scopes: told })).rejects.toMatchObject({
      issues: [{ path: ['scopes', 0, 'from'] }, { path: ['scopes', 0, 'to'] }],
    });
    for (const ontoId of [secret, shifts.id]) {
      await expect(move(shifts, { ontoId })).rejects.toMatchObject({ issues: [{ path: ['ontoId'] }] });
    }
  });

  test('each client has what takes the place of its scopes and no more; the next token is for the published audience', async () => {
    const { module } = await move(shifts, { scopes: renamed });
    expect(module.id).toBe(orders);
    expect(await grantsOf(whole)).toEqual([
      { module: { key: 'orders' }, administrator: true, scopes: ['orders.read', 'orders.admin'] },
    ]);
    expect(await grantsOf(named)).toEqual([
      { module: { key: 'orders' }, administrator: false, scopes: ['orders.read'] },
    ]);
    expect(await grantsOf(lost)).toEqual([]);
    expect(await tokenOf(named)).toEqual({ aud: 'https://orders.example.com', scope: 'orders.read' });
    expect(await tokenOf(named, { scope: 'shifts.read' })).toBe('invalid_scope');
    expect(await exists(shifts.id)).toBeNull();
  });

  test('the audit tells it of the module and of each client', async () => {
    const { data } = await ada.query('{ auditEntries(first: 4) { nodes { action subject { name } } } }');
    expect(data.auditEntries.nodes).toEqual(
      ['Whole', 'Named', 'Lost', 'Our shifts'].map((name) => ({ action: 'moveModule', subject: { name } })),
    );
  });
});

test('with all scopes of a level it has the whole of the published one; what it had of that stays', async () => {
  const stock = await own('stock');
  const scopes = ['read', 'write'].map((name) => ({ from: `stock.${name}`, to: `orders.${name}` }));
  const client = await addClient(ada, { modules: [{ moduleId: stock.id }] });
  const both = await addClient(ada, {
    modules: [
      { moduleId: stock.id, scopes: ['stock.read'] },
      { moduleId: orders, scopes: ['orders.write'] },
    ],
  });
  await move(stock, { scopes });
  expect(await grantsOf(client)).toEqual([{ module: { key: 'orders' }, administrator: false, scopes: null }]);
  expect(await grantsOf(both)).toEqual([
    { module: { key: 'orders' }, administrator: false, scopes: ['orders.write', 'orders.read'] },
  ]);
});

test('what the account is not entitled to no client comes to have, and nothing is moved', async () => {
  await vera.change('grantEntitlement', { moduleId: secret, accountId: 'acc_northwind' }, 'outcome');
  const tills = await own('tills');
  const client = await addClient(ada, { name: 'Till', modules: [{ moduleId: tills.id, administrator: true }] });
  const scopes = [{ from: 'tills.admin', to: 'secret.admin' }];
  await expect(move(tills, { ontoId: secret, scopes })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    issues: [{ message: expect.stringContaining('Till') }],
  });
  expect(await grantsOf(client)).toMatchObject([{ module: { key: 'tills' } }]);
});

test('one without clients goes, and nobody but its account moves it', async () => {
  const idle = await own('idle');
  await expect(move(idle, {}, {}, vera)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await move(idle, {});
  expect(await exists(idle.id)).toBeNull();
});
