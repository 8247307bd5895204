import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

const minute = 60_000;

let server: RunningServer;
/** Another process on the same database. */
let other: RunningServer;
let vera: Browser;
let ada: Browser;
let cleo: Browser;
/** A published module with an administrator scope. */
let moduleId: string;

const [northwind, contoso] = ['acc_northwind', 'acc_contoso'];

beforeAll(async () => {
  server = await startServer();
  other = await startServer({ beside: server });
  await server.makeAccount('acc_vendor', ['vera@example.com'], 'VENDOR');
  await server.makeAccount(northwind, ['ada@example.com']);
  await server.makeAccount(contoso, ['cleo@example.com']);
  [vera, ada, cleo] = [
    await server.signIn('vera@example.com'),
    await server.signIn('ada@example.com'),
    await server.signIn('cleo@example.com'),
  ];
  moduleId = await published('payroll');
});
afterAll(async () => {
  await other.close();
  await server.close();
});

async function published(key: string): Promise<string> {
  const scopes = [{ name: `${key}.read` }, { name: `${key}.admin`, level: 'ADMINISTRATOR' }];
  const input = { key, name: `API ${key}`, audience: `https://${key}.example.com`, scopes };
  const { module } = await vera.change('createCatalogueModule', input, 'module { id version }');
  await vera.change('publishModule', { id: module.id, expectedVersion: module.version }, 'outcome');
  return module.id;
}

const entitle = (input: object) => vera.change('grantEntitlement', { moduleId, ...input }, 'outcome changes { after }');
const end = (input: object) => vera.change('endEntitlement', { moduleId, ...input }, 'outcome changes { after }');

const scopeOf = async ({ id, secret }: ShownClient, more: object = {}, at = server) => {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret, ...more });
  const answer = await fetch(`${at.url}/oauth/token`, { method: 'POST', body });
  const { scope, error } = (await answer.json()) as { scope?: string; error?: string };
  return error ?? scope ?? '';
};

const standing = async (browser: Browser, { id }: ShownClient) => {
  const query = 'query($id: ID!) { client(id: $id) { modules { standing lacksAdministrator } } }';
  return (await browser.query(query, { id })).data.client.modules;
};

const at = (...path: (string | number)[]) => ({ code: 'INVALID_INPUT', issues: [{ path }] });

describe('One API, two customers', () => {
  let client: ShownClient;

  test('the one that is entitled grants it to a client; the other sees nothing of it', async () => {
    await entitle({ accountId: northwind });
    client = await addClient(ada, { modules: [{ moduleId }] });
    expect(await scopeOf(client)).toBe('payroll.read');
    const { data } = await cleo.query('{ modules(first: 9) { nodes { key } } }');
    expect(data.modules.nodes).toEqual([{ key: 'countersign' }]);
    await expect(addClient(cleo, { modules: [{ moduleId }] })).rejects.toMatchObject(at('modules', 0, 'moduleId'));
  });

  test('administrator scopes are another matter, on granting and in the token', async () => {
    const modules = [{ moduleId, administrator: true }];
    await expect(addClient(ada, { modules })).rejects.toMatchObject(at('modules', 0, 'administrator'));
    await entitle({ accountId: northwind, administrator: true });
    const administrator = await addClient(ada, { modules });
    expect(await scopeOf(administrator)).toBe('payroll.admin payroll.read');
    await entitle({ accountId: northwind });
    expect(await scopeOf(administrator)).toBe('payroll.read');
    expect(await scopeOf(administrator, { scope: 'payroll.admin' })).toBe('invalid_scope');
    expect(await standing(ada, administrator)).toEqual([{ standing: 'IN_FORCE', lacksAdministrator: true }]);
  });

  test('ended, the very next token in every process lacks it, and so does what is asked about one from before', async () => {
    const tokens = await Promise.all([server, other].map((process) => scopeOf(client, {}, process)));
    expect(tokens).toEqual(['payroll.read', 'payroll.read']);
    const issued = await issue(client);
    expect(await introspected(client, issued)).toMatchObject({ active: true, scope: 'payroll.read' });
    expect((await end({ accountId: northwind })).outcome).toBe('APPLIED');
    for (const process of [other, server]) {
      expect(await scopeOf(client, {}, process)).toBe('');
      expect(await scopeOf(client, { scope: 'payroll.read' }, process)).toBe('invalid_scope');
    }
    expect(await introspected(client, issued)).toEqual({ active: false });
    expect(await standing(ada, client)).toEqual([{ standing: 'NOT_ENTITLED', lacksAdministrator: false }]);
    await expect(addClient(ada, { modules: [{ moduleId }] })).rejects.toMatchObject(at('modules', 0, 'moduleId'));
    // What it has it may keep, so that another change of it is not refused.
    const rename = { id: client.id, expectedVersion: client.version, name: 'Renamed' };
    await ada.change('updateClient', rename, 'outcome');
    await entitle({ accountId: northwind });
    expect(await scopeOf(client)).toBe('payroll.read');
  });

  test('a scope that was taken, or was made one for administrators, does not come back to those who name it', async () => {
    const named = await published('named');
    await entitle({ moduleId: named, accountId: northwind });
    const level = 'STANDARD';
    const [read, write] = [
      { name: 'named.read', level },
      { name: 'named.write', level },
    ];
    const admin = { name: 'named.admin', level: 'ADMINISTRATOR' };
    const change = async (scopes: object[]) => {
      const query = 'query($id: ID!) { catalogueModule(id: $id) { version } }';
      const { version } = (await vera.query(query, { id: named })).data.catalogueModule;
      return vera.change('updateCatalogueModule', { id: named, expectedVersion: version, scopes }, 'outcome');
    };
    await change([read, write, admin]);
    const naming = await addClient(ada, { modules: [{ moduleId: named, scopes: ['named.read', 'named.write'] }] });
    expect(await scopeOf(naming)).toBe('named.read named.write');

    await change([{ ...read, level: 'ADMINISTRATOR' }, admin]);
    expect(await scopeOf(naming, { scope: 'named.read' })).toBe('invalid_scope');
    await expect(change([read, admin])).rejects.toMatchObject(at('scopes'));
    await expect(change([{ ...read, level: 'ADMINISTRATOR' }, write, admin])).rejects.toMatchObject(at('scopes'));
    expect(await scopeOf(naming, { scope: 'named.write' })).toBe('invalid_scope');
    // What nobody names comes and goes.
    await change([{ ...read, level: 'ADMINISTRATOR' }, { name: 'named.other' }, admin]);
    await change([{ ...read, level: 'ADMINISTRATOR' }, admin]);
    await change([{ ...read, level: 'ADMINISTRATOR' }, { name: 'named.other' }, admin]);
    // Nor what is named no more.
    await ada.change('deleteClient', { id: naming.id, expectedVersion: 1, confirmation: 'Payroll' }, 'deletedId');
    await change([read, write, admin]);
  });

  test('both hear of it in their own audit', async () => {
    const query =
      '{ auditEntries(first: 1, filter: { action: "endEntitlement" }) { nodes { actor { name } changes { field before } } } }';
    const changes = [{ field: 'entitlement', before: 'API payroll (payroll)' }];
    expect((await vera.query(query)).data.auditEntries.nodes).toEqual([{ actor: { name: 'vera' }, changes }]);
    expect((await ada.query(query)).data.auditEntries.nodes).toEqual([
      { actor: { name: 'vera of acc_vendor' }, changes },
    ]);
  });
});

describe('An entitlement', () => {
  test('for every account is one, until a moment after which nothing need be committed', async () => {
    const id = await published('clock');
    await vera.change('grantEntitlement', { moduleId: id }, 'outcome');
    const [one, two] = [
      await addClient(ada, { modules: [{ moduleId: id }] }),
      await addClient(cleo, { modules: [{ moduleId: id }] }),
    ];
    const endsAt = new Date(server.now() + 10 * minute).toISOString();
    await vera.change('endEntitlement', { moduleId: id, endsAt }, 'outcome');
    expect([await scopeOf(one), await scopeOf(two)]).toEqual(['clock.read', 'clock.read']);
    server.pass(11 * minute);
    expect([await scopeOf(one), await scopeOf(two)]).toEqual(['', '']);
    await Promise.all([vera.stepUp(), ada.stepUp(), cleo.stepUp()]);
    expect(await standing(ada, one)).toEqual([{ standing: 'ENDED', lacksAdministrator: false }]);
    // Of two that cover, any that allows, allows.
    await vera.change('grantEntitlement', { moduleId: id, accountId: contoso }, 'outcome');
    expect([await scopeOf(one), await scopeOf(two)]).toEqual(['', 'clock.read']);
  });

  test('to some environments alone counts in no other', async () => {
    const id = await published('sandbox');
    const environments = ['sandbox'];
    await vera.change('grantEntitlement', { moduleId: id, accountId: northwind, environments }, 'outcome');
    await expect(addClient(ada, { modules: [{ moduleId: id }] })).rejects.toMatchObject({
      issues: [{ path: ['modules', 0, 'moduleId'], message: expect.stringContaining('in production') }],
    });
    await vera.change('grantEntitlement', { moduleId: id, accountId: northwind }, 'outcome');
    const client = await addClient(ada, { modules: [{ moduleId: id }] });
    await vera.change('grantEntitlement', { moduleId: id, accountId: northwind, environments }, 'outcome');
    expect(await scopeOf(client)).toBe('');
    expect(await standing(ada, client)).toMatchObject([{ standing: 'OTHER_ENVIRONMENT' }]);
  });

  test('to a draft, to what is withdrawn, or of nobody is refused', async () => {
    const input = { key: 'draft', name: 'Draft', audience: 'https://draft.example.com' };
    const { module } = await vera.change('createCatalogueModule', input, 'module { id }');
    await expect(entitle({ moduleId: module.id })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(entitle({ accountId: 'acc_none' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(end({ accountId: contoso })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ada.change('grantEntitlement', { moduleId }, 'outcome')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  test('that ends while a client is granted it leaves no client that was refused, and no token', async () => {
    for (const turn of [1, 2, 3, 4]) {
      const id = await published(`race-${turn}`);
      await vera.change('grantEntitlement', { moduleId: id, accountId: northwind }, 'outcome');
      const [made, ended] = await Promise.allSettled([
        addClient(ada, { modules: [{ moduleId: id }] }),
        vera.change('endEntitlement', { moduleId: id, accountId: northwind }, 'outcome'),
      ]);
      expect(ended.status).toBe('fulfilled');
      if (made.status === 'fulfilled') expect(await scopeOf(made.value), `turn ${turn}`).toBe('');
      else expect(made.reason).toMatchObject({ code: 'INVALID_INPUT' });
    }
  });
});

async function issue({ id, secret }: ShownClient): Promise<string> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: id, client_secret: secret });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function introspected({ id, secret }: ShownClient, token: string): Promise<object> {
  const body = new URLSearchParams({ token, client_id: id, client_secret: secret });
  return (await (await fetch(`${server.url}/oauth/introspect`, { method: 'POST', body })).json()) as object;
}

test('an account counts its own clients of a published module, and of an access type, and nobody else’s', async () => {
  const id = await published('counted');
  await vera.change('grantEntitlement', { moduleId: id }, 'outcome');
  const { accessType } = await ada.change('createAccessType', { name: 'Counted' }, 'accessType { id }');
  const modules = [{ moduleId: id }];
  await addClient(ada, { modules, accessTypeIds: [accessType.id] });
  await addClient(ada, { modules });
  await addClient(cleo, { modules });
  const query = 'query($id: ID!, $type: ID!) { module(id: $id) { clientCount } accessType(id: $type) { clientCount } }';
  const { data } = await ada.query(query, { id, type: accessType.id });
  expect(data).toEqual({ module: { clientCount: 2 }, accessType: { clientCount: 1 } });
  const { data: ofCleo } = await cleo.query('query($id: ID!) { module(id: $id) { clientCount } }', { id });
  expect(ofCleo.module.clientCount).toBe(1);
});
