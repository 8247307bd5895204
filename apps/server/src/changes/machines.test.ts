import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

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

const word = async (browser: Browser, request: object) =>
  (await browser.change('approveChangeRequest', request, 'changeRequest { state reason requesterKind requesterName }'))
    .changeRequest;

test('a change that a program asked for waits, and takes effect when a person approves it', async () => {
  const request = await ask('Made by a program');
  expect(await word(ben, request)).toEqual({
    state: 'APPLIED',
    reason: '',
    requesterKind: 'client',
    requesterName: 'Provisioning',
  });
});

test('whoever made a program’s secret does not approve what it asks for', async () => {
  const request = await ask('Made by Ada, through a program');
  await expect(word(ada, request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await word(ben, request)).state).toBe('APPLIED');
});

test('what a program asked for is overtaken once the program is disabled', async () => {
  const request = await ask('Too late');
  const { data } = await ada.query('{ clients(filter: { search: "Provisioning" }) { nodes { id } } }');
  await ada.change('disableClient', { id: data.clients.nodes[0].id }, 'client { id }');
  expect((await word(ben, request)).state).toBe('SUPERSEDED');
});
