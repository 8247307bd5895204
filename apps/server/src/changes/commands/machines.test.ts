import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;
let token: string;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
  const { data } = await ada.query('{ modules { nodes { id key } } }');
  const { id: moduleId } = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign');
  const tool = await addClient(ada, { name: 'Provisioning', modules: [{ moduleId }] });
  await choose(ada, { multiAdmin: { on: true } });
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: tool.id,
    client_secret: tool.secret,
  });
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body });
  token = ((await answer.json()) as { access_token: string }).access_token;
});
afterAll(() => server.close());

async function ask(name: string) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ name, scopes: [], permissions: [] });
  const answer = await fetch(`${server.url}/api/client`, { method: 'POST', headers, body });
  const { changeRequest } = (await answer.json()) as { changeRequest: { id: string } };
  expect(answer.status).toBe(202);
  return { id: changeRequest.id, expectedVersion: 1 };
}

const word = async (browser: Browser, { id }: { id: string }) => {
  const { data } = await browser.query('query($id: ID!) { changeRequest(id: $id) { version } }', { id });
  const shown = { id, expectedVersion: data.changeRequest.version };
  const { changeRequest } = await browser.change(
    'approveChangeRequest',
    shown,
    'changeRequest { state reason requester { kind name } risks { code } reviewState { approvals approversNeeded } }',
  );
  return changeRequest;
};

test('a change that a program asked for takes effect when one more approves it than had a person asked', async () => {
  const request = await ask('Made by a program');
  // Whoever approves first may hold the program’s secret, and have asked in its name.
  expect(await word(ada, request)).toMatchObject({
    state: 'OPEN',
    requester: { kind: 'client', name: 'Provisioning' },
    risks: expect.arrayContaining([{ code: 'requester' }]),
    reviewState: { approvals: 1, approversNeeded: 2 },
  });
  expect(await word(ben, request)).toMatchObject({ state: 'APPLIED', reason: '' });
});

test('a program does not decide, not even on what a person asked for', async () => {
  const { changeRequest } = await ada.change(
    'createClient',
    { name: 'By Ada', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } },
    'changeRequest { id version }',
  );
  const query = `mutation($input: ShownChangeRequestInput!) { approveChangeRequest(input: $input) { outcome } }`;
  const input = { id: changeRequest.id, expectedVersion: changeRequest.version };
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input } }),
  });
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
});

test('what a program asked for is overtaken once the program is disabled', async () => {
  const request = await ask('Too late');
  expect((await word(ada, request)).state).toBe('OPEN');
  const { data } = await ada.query('{ clients(filter: { search: "Provisioning" }) { nodes { id } } }');
  await ada.change('disableClient', { id: data.clients.nodes[0].id }, 'client { id }');
  expect((await word(ben, request)).state).toBe('SUPERSEDED');
});
