import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  for (const name of ['First', 'Second', 'Third']) await addClient(ada, { name, description: 'words '.repeat(150) });
});
afterAll(() => server.close());

const reading = '{ clients(first: 10) { nodes { id name description } } }';
const making = `mutation($input: CreateClientInput!) {
  createClient(input: $input) { client { id name description } secret { value } } }`;
const input = {
  name: 'Fourth',
  description: 'words '.repeat(300),
  grantTypes: ['CLIENT_CREDENTIALS'],
  owner: { email: 'owner@example.com' },
};

interface Asked {
  readonly path?: string;
  readonly body?: object;
  readonly accepted?: string;
}

async function ask({ path = '/graphql', body, accepted = 'br' }: Asked) {
  const headers = { cookie: ada.cookie, 'content-type': 'application/json', 'accept-encoding': accepted };
  const method = body ? 'POST' : 'GET';
  const answer = await fetch(server.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  return { status: answer.status, text, encoding: answer.headers.get('content-encoding'), headers: answer.headers };
}

test.each([
  ['a list', { body: { query: reading } }],
  ['a list, for somebody who knows gzip alone', { body: { query: reading }, accepted: 'gzip' }],
  ['an export', { path: '/api/export/clients.csv' }],
  ['the description of REST', { path: '/openapi.json' }],
])('%s is compressed', async (_what, asked: Asked) => {
  const plain = await ask({ ...asked, accepted: 'identity' });
  const compressed = await ask(asked);
  expect(plain).toMatchObject({ status: 200, encoding: null });
  expect(compressed).toMatchObject({ status: 200, encoding: asked.accepted ?? 'br', text: plain.text });
  expect(compressed.headers.get('vary')).toContain('accept-encoding');
  expect(Number(compressed.headers.get('content-length') ?? 0)).toBeLessThan(plain.text.length);
});

test('an answer with a secret, beside words that somebody chose, keeps its length to itself', async () => {
  const made = await ask({ body: { query: making, variables: { input } } });
  expect(made.text).toContain('"value":"csk_');
  expect(made.text.length).toBeGreaterThan(1024);
  expect(made.encoding).toBeNull();
});

test('a refusal, and an answer that is short anyway, stay as they are', async () => {
  expect(await ask({ body: { query: `{ ${'nothing '.repeat(300)} }` } })).toMatchObject({
    status: 400,
    encoding: null,
  });
  expect(await ask({ body: { query: '{ viewer { name } }' } })).toMatchObject({ status: 200, encoding: null });
});
