import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());

async function ask(body: object, headers: Record<string, string> = { cookie: ada.cookie }) {
  const answer = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: answer.status, headers: answer.headers, body: JSON.parse(await answer.text()) };
}

describe('variables that are not of their types', () => {
  test('are a 400 that tells every fault at its field, those of an input as its command tells them', async () => {
    const query = `query($first: Int!, $filter: ClientFilter, $id: ID!) {
      clients(first: $first, filter: $filter) { nodes { id } }
      client(id: $id) { id }
    }`;
    const read = await ask({ query, variables: { first: 'many', filter: { search: 7, enabled: 'yes', none: 1 } } });
    expect(read.status).toBe(400);
    expect(read.body.errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual([
      {
        code: 'INVALID_INPUT',
        issues: [
          { path: ['first'], message: expect.any(String) },
          { path: ['filter', 'search'], message: expect.any(String) },
          { path: ['filter', 'enabled'], message: expect.any(String) },
          { path: ['filter'], message: expect.stringContaining('none') },
          { path: ['id'], message: expect.any(String) },
        ],
      },
    ]);

    const create = 'mutation($input: CreateClientInput!) { createClient(input: $input) { outcome } }';
    const wrong = { name: 1, grantTypes: ['CLIENT_CREDENTIALS', 'PASSWORD'], owner: { email: [] } };
    const made = await ask({ query: create, variables: { input: wrong } });
    expect(made.status).toBe(400);
    const paths = made.body.errors[0].extensions.issues.map(({ path }: { path: unknown }) => path);
    expect(paths).toEqual([['name'], ['grantTypes', 1], ['owner', 'email']]);
  });

  test('are told for as many as somebody would read', async () => {
    const query = 'mutation($input: DisableClientsInput!) { disableClients(input: $input) { outcome } }';
    const { status, body } = await ask({
      query,
      variables: { input: { ids: Array.from({ length: 5000 }, () => ({})) } },
    });
    expect(status).toBe(400);
    expect(body.errors[0].extensions.issues).toHaveLength(50);
  });

  test('that are left out are no fault where they may be', async () => {
    const query = 'query($first: Int = 2, $after: String) { clients(first: $first, after: $after) { nodes { id } } }';
    expect((await ask({ query })).status).toBe(200);
  });
});

describe('nobody', () => {
  const query = '{ clients { nodes { id } } }';

  test.each([
    ['with nothing', {}, 'Bearer realm="Countersign"'],
    ['with a cookie that is none', { cookie: 'countersign=forged' }, 'Bearer realm="Countersign"'],
    ['with a token that is none', { authorization: 'Bearer x' }, 'Bearer realm="Countersign", error="invalid_token"'],
  ])('is a 401 that names the way in: %s', async (_how, headers, challenge) => {
    const { status, headers: told, body } = await ask({ query }, headers);
    expect([status, told.get('www-authenticate')]).toEqual([401, challenge]);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('is no error of our own page, which asks to find out and says that it is the page', async () => {
    const { status, body } = await ask({ query }, { 'countersign-page': 'true' });
    expect([status, body.data]).toEqual([200, null]);
    expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('is told by GraphQL’s own type where that is asked for, by which libraries read a refusal', async () => {
    const type = 'application/graphql-response+json';
    const { status, headers } = await ask({ query }, { accept: `${type}, application/json;q=0.9` });
    expect([status, headers.get('content-type')]).toEqual([401, `${type}; charset=utf-8`]);
  });
});

test.each([
  ['no question', {}],
  ['a list of questions', [{ query: '{ account { id } }' }]],
  ['a question that is none', { query: '{' }],
  ['one of what is not there', { query: '{ nothing }' }],
  ['variables that are a text', { query: '{ account { id } }', variables: 'x' }],
  ['one of several', { query: 'query A { account { id } } query B { account { id } }' }],
  ['the hash of a question', { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }],
])('an answer without data is no 200: %s', async (_what, body) => {
  const answer = await ask(body);
  expect(answer.body).not.toHaveProperty('data');
  expect(answer.status).toBe(400);
});

test('a subscription, of which there are none, is a 400', async () => {
  const { status, body } = await ask({ query: 'subscription { clients }' });
  expect([status, body.data ?? null]).toEqual([400, null]);
  expect(body.errors).toHaveLength(1);
});

test('a library that sends hashes of questions is told so by the code that it knows', async () => {
  const answer = await ask({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } });
  expect(answer.body.errors).toEqual([
    { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
  ]);
});
