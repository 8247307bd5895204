import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

const day = 24 * 60 * 60 * 1000;

let server: RunningServer;
/** Another process on the same database. */
let other: RunningServer;
let vera: Browser;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  other = await startServer({ beside: server });
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount('acc_northwind', ['ada@example.com']);
  [vera, ada] = [await server.signIn('vera@example.com'), await server.signIn('ada@example.com')];
});
afterAll(async () => {
  await other.close();
  await server.close();
});

const drafted = async (key: string, more: object = {}) => {
  const audience = `https://${key}.example.com`;
  const input = { key, name: `API ${key}`, audience, scopes: [{ name: `${key}.read` }], ...more };
  return (await vera.change('createCatalogueModule', input, 'module { id version state }')).module;
};

/** Does something of the catalogue to a module as it is now. */
const to = async (mutation: string, id: string, more: object = {}) => {
  const { data } = await vera.query('query($id: ID!) { catalogueModule(id: $id) { version } }', { id });
  const input = { id, expectedVersion: data.catalogueModule.version, ...more };
  return (await vera.change(mutation, input, 'module { id state sunsetAt usedBy { id name clients } }')).module;
};

const published = async (key: string, more: object = {}): Promise<string> => {
  const { id } = await drafted(key, more);
  await to('publishModule', id);
  await vera.change('grantEntitlement', { moduleId: id }, 'outcome');
  return id;
};

const seenByAda = async (id: string) => {
  const { data, errors } = await ada.query(
    'query($id: ID!) { module(id: $id) { state provider resourceServerIds sunsetAt successorId } }',
    { id },
  );
  return errors ? errors[0]?.extensions.code : data.module;
};

const tokenOf = async ({ id, secret }: ShownClient, more: object = {}, at = server) => {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret, ...more });
  return (await (await fetch(`${at.url}/oauth/token`, { method: 'POST', body })).json()) as Record<string, string>;
};
const contentOf = ({ access_token: token = '' }: Record<string, string>) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('A module of the catalogue', () => {
  test('is seen by nobody as a draft; published, every account sees it beside its own and cannot change it', async () => {
    const api = await addClient(vera, { name: 'The API itself' });
    const { id, state } = await drafted('orders', { resourceServerIds: [api.id] });
    expect([state, await seenByAda(id)]).toEqual(['DRAFT', 'NOT_FOUND']);
    await expect(ada.query('{ catalogueModules(first: 1) { nodes { id } } }')).resolves.toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN' } }],
    });
    expect((await to('publishModule', id)).state).toBe('PUBLISHED');
    expect(await seenByAda(id)).toBe('NOT_FOUND');
    await vera.change('grantEntitlement', { moduleId: id }, 'outcome');
    const seen = {
      state: 'PUBLISHED',
      provider: 'acc_vendor',
      resourceServerIds: [],
      sunsetAt: null,
      successorId: null,
    };
    expect(await seenByAda(id)).toEqual(seen);
    const { data } = await ada.query('{ modules(first: 9) { nodes { key provider } } }');
    expect(data.modules.nodes).toEqual([
      { key: 'countersign', provider: null },
      { key: 'orders', provider: 'acc_vendor' },
    ]);
    const version = { id, expectedVersion: 2 };
    for (const mutation of ['updateModule', 'deleteModule']) {
      await expect(ada.change(mutation, version, 'outcome')).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(vera.change(mutation, version, 'outcome')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test('is granted to clients; it is in no token from its end on, and comes back with it', async () => {
    const [id, second] = [await published('billing'), await published('billing-2')];
    const client = await addClient(ada, { modules: [{ moduleId: id }, { moduleId: second }] });
    const both = ['https://billing-2.example.com', 'https://billing.example.com'];
    expect(contentOf(await tokenOf(client)).aud).toEqual(both);

    const sunsetAt = new Date(server.now() + 10 * 60_000).toISOString();
    await expect(to('deprecateModule', id, { sunsetAt })).rejects.toMatchObject({ issues: [{ path: ['reason'] }] });
    const users = [{ id: 'acc_northwind', name: 'acc_northwind', clients: 1 }];
    expect(await to('deprecateModule', id, { sunsetAt, reason: 'A leak', successorId: second })).toMatchObject({
      state: 'DEPRECATED',
      usedBy: users,
    });
    expect(await seenByAda(id)).toMatchObject({ state: 'DEPRECATED', sunsetAt, successorId: second });
    expect(contentOf(await tokenOf(client)).aud).toEqual(both);
    const issued = (await tokenOf(client, { scope: 'billing.read' })).access_token ?? '';
    expect(await active(client, issued)).toBe(true);

    // Nothing is committed in between: a client that a server keeps does not outlive the end.
    server.pass(11 * 60_000);
    expect(contentOf(await tokenOf(client)).aud).toBe('https://billing-2.example.com');
    expect(await tokenOf(client, { scope: 'billing.read' })).toMatchObject({ error: 'invalid_scope' });
    await Promise.all([vera.stepUp(), ada.stepUp()]);
    await to('reinstateModule', id);
    expect(contentOf(await tokenOf(client)).aud).toEqual(both);
  });

  test('withdrawn, is refused by the very next request in every process, and stays granted', async () => {
    const id = await published('quotes');
    const client = await addClient(ada, { modules: [{ moduleId: id }] });
    await expect(to('withdrawModule', id, { confirmation: 'quotes' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await to('deprecateModule', id, { sunsetAt: new Date(server.now() + 60 * day).toISOString() });
    await expect(to('withdrawModule', id, { confirmation: 'another' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    for (const at of [server, other])
      expect(await tokenOf(client, { scope: 'quotes.read' }, at)).toHaveProperty('scope');
    const issued = (await tokenOf(client)).access_token ?? '';
    await to('withdrawModule', id, { confirmation: 'quotes' });
    for (const at of [server, other]) {
      expect(await tokenOf(client, { scope: 'quotes.read' }, at)).toMatchObject({ error: 'invalid_scope' });
      expect(await tokenOf(client, {}, at)).not.toHaveProperty('scope');
    }
    expect(await active(client, issued)).toBe(false);
    expect(await seenByAda(id)).toMatchObject({ state: 'WITHDRAWN' });
    await to('reinstateModule', id);
    expect(await active(client, issued)).toBe(true);
  });

  test('loses a scope for the clients that name it, too, and those that name no other have no token for it', async () => {
    const id = await published('stock', { scopes: [{ name: 'stock.read' }, { name: 'stock.write' }] });
    const client = await addClient(ada, { modules: [{ moduleId: id, scopes: ['stock.write'] }] });
    expect(contentOf(await tokenOf(client))).toMatchObject({ scope: 'stock.write', aud: 'https://stock.example.com' });
    await to('updateCatalogueModule', id, { scopes: [{ name: 'stock.read' }] });
    expect(contentOf(await tokenOf(client)).aud).not.toBe('https://stock.example.com');
  });
});

async function active(client: ShownClient, token: string): Promise<boolean> {
  const body = new URLSearchParams({ token, client_id: client.id, client_secret: client.secret });
  const answer = await fetch(`${server.url}/oauth/introspect`, { method: 'POST', body });
  return ((await answer.json()) as { active: boolean }).active;
}

describe('What an account takes for granted of its modules', () => {
  test('a request that grants a published module stands, is shown by its name, and a filter finds its clients alone', async () => {
    await server.makeAccount('acc_two', ['cleo@example.com', 'carl@example.com']);
    const [cleo, carl] = [await server.signIn('cleo@example.com'), await server.signIn('carl@example.com')];
    const moduleId = await published('ground');
    await addClient(ada, { name: 'Of another account', modules: [{ moduleId }] });
    const { data } = await cleo.query('{ account { version } }');
    const both = { on: true, scope: 'EVERYTHING' };
    await cleo.change('updateAccountSettings', { expectedVersion: data.account.version, multiAdmin: both }, 'outcome');
    const owner = { email: 'owner@example.com' };
    const input = { name: 'Waiting', grantTypes: ['CLIENT_CREDENTIALS'], owner, modules: [{ moduleId }] };
    const shown = 'changes { field after } changeRequest { id version }';
    const { changes, changeRequest } = await cleo.change('createClient', input, shown);
    expect(changes).toContainEqual({ field: 'modules', after: ['API ground (ground)'] });
    const { id, version: expectedVersion } = changeRequest;
    const word = await carl.change('approveChangeRequest', { id, expectedVersion }, 'changeRequest { state reason }');
    expect(word.changeRequest).toEqual({ state: 'APPLIED', reason: '' });
    const list =
      'query($moduleId: ID) { clients(first: 9, filter: { moduleId: $moduleId }) { nodes { name modules { module { key } } } } }';
    const found = await cleo.query(list, { moduleId });
    expect(found.data.clients.nodes).toEqual([{ name: 'Waiting', modules: [{ module: { key: 'ground' } }] }]);
  });
});
