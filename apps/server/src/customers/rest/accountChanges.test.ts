import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let mailbox: Mailbox;
let server: RunningServer;
let vera: Browser;
let token: string;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_vendor', ['vera@example.com', 'wim@example.com'], 'VENDOR');
  vera = await server.signIn('vera@example.com');
  await choose(vera, { machinesMaySkipStepUp: true });
  const { data } = await vera.query('{ modules { nodes { id key } } }');
  const vendor = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign-vendor');
  const tool = await addClient(vera, { modules: [{ moduleId: vendor.id, administrator: true }] });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: tool.id,
    client_secret: tool.secret,
  });
  token = (await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).json()).access_token;
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

async function call(method: string, path: string, body?: object) {
  const answer = await fetch(`${server.url}/api${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return { status: answer.status, body: (text === '' ? undefined : JSON.parse(text)) as any };
}

test('a tool of the vendor renames an account, gives it a plan, and another reference, which waits', async () => {
  await call('PUT', '/accounts/C-1', { name: 'Northwind', admin: { name: 'Ada', email: 'ada@northwind.example' } });
  const renamed = await call('POST', '/accounts/C-1/rename', { name: 'Northwind Ltd' });
  expect(renamed).toMatchObject({ status: 200, body: { account: { reference: 'C-1', name: 'Northwind Ltd' } } });
  const { plan } = (await call('POST', '/plans', { key: 'small', name: 'Small', limits: { maxClients: 5 } })).body;
  const given = await call('POST', '/accounts/C-1/plan', { planId: plan.id, limits: { maxSecretsPerClient: 2 } });
  expect(given).toMatchObject({ status: 200, body: { account: { id: renamed.body.account.id } } });
  const { data } = await vera.query(
    '{ customer(by: { reference: "C-1" }) { plan { name } limits { limit value isOwn } } }',
  );
  expect(data.customer.plan).toEqual({ name: 'Small' });
  expect(data.customer.limits).toContainEqual({ limit: 'maxSecretsPerClient', value: 2, isOwn: true });
  const waits = await call('POST', '/accounts/C-1/reference', { reference: 'C-9' });
  expect(waits).toMatchObject({ status: 202, body: { changeRequest: { number: expect.any(Number) } } });
  expect(await call('POST', '/accounts/C-9/rename', { name: 'X' })).toMatchObject({ status: 404 });
  expect(await call('POST', '/accounts/C-1/rename', { title: 'X' })).toMatchObject({ status: 400 });
});

test('and invites its first admin, once more by another link', async () => {
  const made = await call('PUT', '/accounts/C-2', {
    name: 'Contoso',
    admin: { name: 'Ben', email: 'ben@contoso.example' },
  });
  expect((await mailbox.next('ben@contoso.example')).text).toContain('Contoso');
  const cleo = { name: 'Cleo', email: 'cleo@contoso.example' };
  expect(await call('POST', '/accounts/C-2/admins', cleo)).toMatchObject({ status: 201 });
  const [, first] = (await mailbox.next(cleo.email)).text.match(/(http\S+)/) ?? [];
  const { data } = await vera.query('query($id: ID!) { customer(by: { id: $id }) { people { id email } } }', {
    id: made.body.account.id,
  });
  const admin = data.customer.people.find(({ email }: { email: string }) => email === cleo.email);
  expect(await call('POST', `/accounts/C-2/admins/${admin.id}/resend-invitation`)).toMatchObject({ status: 200 });
  const [, second] = (await mailbox.next(cleo.email)).text.match(/(http\S+)/) ?? [];
  expect(second).toBeDefined();
  expect(second).not.toBe(first);
});

test('the catalogue over REST: drafted, published, entitled and ended, deprecated, withdrawn and reinstated', async () => {
  const draft = { key: 'orders', name: 'Orders', audience: 'https://orders.example.com', scopes: [{ name: 'o.read' }] };
  const { catalogueModule } = (await call('POST', '/catalogue/modules', draft)).body;
  const at = `/catalogue/modules/${catalogueModule.id}`;
  const stateAfter = async (step: string, body?: object, path = `${at}/${step}`) => {
    const { status, body: answered } = await call('POST', path, body);
    return status === 200 ? answered.catalogueModule.state : answered;
  };
  expect(await stateAfter('publish')).toBe('PUBLISHED');
  expect(await call('GET', '/catalogue/modules?state=DRAFT')).toMatchObject({ body: { catalogueModules: [] } });
  const [card] = (await call('GET', '/accounts?search=Northwind')).body.accounts;
  const named = { moduleId: catalogueModule.id, accountId: card.id };
  expect(await stateAfter('', named, '/catalogue/modules/entitlements')).toBe('PUBLISHED');
  const entitled = async () => {
    const query = 'query($id: ID!) { catalogueModule(id: $id) { entitlements { accountId } } }';
    return (await vera.query(query, { id: catalogueModule.id })).data.catalogueModule.entitlements;
  };
  expect(await entitled()).toEqual([{ accountId: card.id }]);
  expect(await stateAfter('', named, '/catalogue/modules/entitlements/end')).toBe('PUBLISHED');
  expect(await entitled()).toEqual([]);
  const sunsetAt = new Date(server.now() + 60 * 24 * 60 * 60_000).toISOString();
  expect(await stateAfter('deprecate', { sunsetAt })).toBe('DEPRECATED');
  expect(await stateAfter('withdraw')).toBe('WITHDRAWN');
  expect(await stateAfter('reinstate')).toBe('DEPRECATED');
  expect(await call('DELETE', at)).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
});
