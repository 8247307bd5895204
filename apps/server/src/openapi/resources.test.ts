import { codes } from '@countersign/schema';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { allManagement } from '../testing/managementApp.js';
import { openPair, type Pair, settle } from '../testing/pair.js';
import { resources } from './resources.js';

let pair: Pair;
let token: string;

beforeAll(async () => {
  pair = await openPair();
  const { server, ada } = pair;
  const { data } = await ada.query('{ account { version } }');
  await settle(pair, 'updateAccountSettings', {
    expectedVersion: data.account.version,
    machinesMaySkipStepUp: true,
    typedConfirmation: false,
  });
  await settle(pair, 'createAccessType', {
    name: 'Reader',
    permissions: [{ object: 'Invoice', operations: ['READ'] }],
  });
  await settle(pair, 'createModule', { key: 'pay', name: 'Pay', audience: 'urn:pay', scopes: [{ name: 'pay.read' }] });
  const quotes = { key: 'quotes', name: 'Quotes', audience: 'urn:quotes', scopes: [{ name: 'quotes.read' }] };
  await ada.change('createCatalogueModule', quotes, 'outcome');
  await settle(pair, 'createPlan', { key: 'standard', name: 'Standard', limits: { maxClients: 50 } });
  const tool = {
    name: 'Tool',
    grantTypes: ['CLIENT_CREDENTIALS'],
    owner: { email: 'owner@example.com' },
    modules: await allManagement(ada),
  };
  const asked = await ada.change('createClient', tool, 'changeRequest { id version subject { id } } secret { value }');
  const word = { id: asked.changeRequest.id, expectedVersion: asked.changeRequest.version };
  await pair.ben.change('approveChangeRequest', word, '');
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: asked.changeRequest.subject.id,
    client_secret: asked.secret.value,
  });
  token = (await (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).json()).access_token;
  // The use of its secret is written down within a second: before that, two answers about the client would differ.
  const path = `/api/clients/${asked.changeRequest.subject.id}`;
  await vi.waitFor(async () => expect((await call('GET', path)).body.secrets[0].lastUsedAt).not.toBeNull(), 30_000);
});
afterAll(() => pair.server.close());

async function call(method: string, path: string, body?: object, more: object = {}) {
  const headers = { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...more };
  const answer = await fetch(`${pair.server.url}${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) };
}

describe.each(resources)('$path', (resource) => {
  test('shows what its description says and no more, in its list as alone', async () => {
    const { status, body } = await call('GET', `${resource.path}?limit=3`);
    expect(status).toBe(200);
    const items = body[resource.many];
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect(resource.shown.strict().parse(item)).toEqual(item);
      if (!resource.isReadAlone) continue;
      const alone = await call('GET', `${resource.path}/${item.id}`);
      expect(alone.body).toEqual(item);
      const known = { 'if-none-match': alone.headers.get('etag') };
      expect((await call('GET', `${resource.path}/${item.id}`, undefined, known)).status).toBe(304);
    }
  });

  test('is read page by page, and no parameter is taken that does not exist', async () => {
    const first = (await call('GET', `${resource.path}?limit=1`)).body;
    expect(first[resource.many]).toHaveLength(1);
    const next = first.next && (await call('GET', `${resource.path}?limit=1&after=${first.next}`)).body;
    if (next) expect(next[resource.many][0].id).not.toBe(first[resource.many][0].id);
    const strange = await call('GET', `${resource.path}?nonsense=1`);
    expect(strange.body).toMatchObject({ status: 400, code: 'INVALID_INPUT', issues: [{ path: ['nonsense'] }] });
  });

  const patch = resource.commands.find(({ method }) => method === 'PATCH');
  test.runIf(patch)('what is read can be written back as it is, and nothing else of it', async () => {
    const { body } = await call('GET', resource.path);
    const item = body[resource.many].find(({ builtIn }: { builtIn?: boolean }) => !builtIn);
    const path = `${resource.path}/${item.id}`;
    const { status, body: back } = await call('PATCH', path, item);
    expect({ status, outcome: back.outcome, changes: back.changes }).toEqual({
      status: 200,
      outcome: 'APPLIED',
      changes: [],
    });
    expect(back[resource.one]).toEqual(item);
    const other = await call('PATCH', path, { ...item, createdAt: '2000-01-01T00:00:00.000Z' });
    expect(other.body).toMatchObject({ status: 400, issues: [{ path: ['createdAt'] }] });
  });
});

test('what waits is found where Location says, and is withdrawn there', async () => {
  const input = { key: 'hr', name: 'HR', audience: 'urn:hr' };
  const asked = await call('POST', '/api/modules?comment=For%20the%20new%20API', input);
  expect(asked).toMatchObject({ status: 202, body: { outcome: 'PENDING_APPROVAL' } });
  const path = asked.headers.get('location') ?? '';
  const found = await call('GET', path);
  expect(found.body).toMatchObject({ command: 'createModule', state: 'OPEN', comment: 'For the new API', votes: [] });
  const open = await call('GET', '/api/change-requests?state=OPEN&mine=true');
  expect(open.body.changeRequests).toEqual([found.body]);
  // Asked again without a key, it is the same request.
  expect((await call('POST', '/api/modules?comment=For%20the%20new%20API', input)).headers.get('location')).toBe(path);

  for (const word of ['approve', 'confirm', 'reject']) {
    const answer = await call('POST', `${path}/${word}`);
    expect(answer.body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  }
  const older = { 'if-match': '"7.OPEN"' };
  expect((await call('POST', `${path}/withdraw`, undefined, older)).status).toBe(412);
  const tag = { 'if-match': found.headers.get('etag') };
  expect((await call('POST', `${path}/withdraw`, undefined, tag)).body).toMatchObject({
    outcome: 'APPLIED',
    changeRequest: { state: 'WITHDRAWN' },
  });
  const audit = await call('GET', `/api/audit?action=withdrawChangeRequest`);
  expect(audit.body.auditEntries).toMatchObject([{ changeRequestId: found.body.id }]);
});

test.each(codes)('the type of a problem leads to a page that says what %s means', async (code) => {
  const page = await fetch(`${pair.server.url}/problems/${code}`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(code);
});

test('problem details name their type, where that page is', async () => {
  const { body } = await call('GET', '/api/clients/none');
  expect(body).toMatchObject({ type: 'http://localhost/problems/NOT_FOUND', code: 'NOT_FOUND', status: 404 });
  expect((await fetch(`${pair.server.url}/problems/NONE`)).status).toBe(404);
});
