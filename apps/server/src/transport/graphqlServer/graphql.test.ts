import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, type GraphqlAnswer, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let stranger: Browser;

const valid = { name: 'Exports', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } };
const shown = 'client { id version name } secret { value }';

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  await server.makeAccount('acc_two', ['stranger@example.com']);
  ada = await server.signIn('ada@example.com');
  stranger = await server.signIn('stranger@example.com');
});
afterAll(() => server.close());

const codeOf = async (answer: Promise<{ errors?: readonly { extensions: { code: string } }[] }>) =>
  (await answer).errors?.[0]?.extensions.code;
const auditLength = async () =>
  (await ada.query('{ auditEntries(first: 1) { nodes { seq } } }')).data.auditEntries.nodes[0].seq;

describe('a refused command', () => {
  test.each([
    ['no name', { ...valid, name: ' ' }, ['name']],
    ['a name of 10,000 characters', { ...valid, name: 'x'.repeat(10_000) }, ['name']],
    ['a name that hides a direction change', { ...valid, name: 'pay\u202eroll' }, ['name']],
    ['an owner without an address', { ...valid, owner: { email: 'nobody' } }, ['owner', 'email']],
    ['a wildcard in a redirect', { ...valid, redirectUris: ['https://*.example.com/cb'] }, ['redirectUris', 0]],
    ['http on a public host', { ...valid, redirectUris: ['http://app.example.com/cb'] }, ['redirectUris', 0]],
    ['a public client with client credentials', { ...valid, type: 'PUBLIC' }, ['grantTypes']],
    ['no redirect for a code', { ...valid, grantTypes: ['AUTHORIZATION_CODE'] }, ['redirectUris']],
    ['a module that is not there', { ...valid, modules: [{ moduleId: 'mod_none' }] }, ['modules', 0, 'moduleId']],
    ['an access type that is not there', { ...valid, accessTypeIds: ['at_none'] }, ['accessTypeIds', 0]],
    ['an environment that is not there', { ...valid, environment: 'moon' }, ['environment']],
  ])('names the field at fault, and writes nothing: %s', async (_what, input, path) => {
    const before = await auditLength();
    await expect(ada.change('createClient', input, shown)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path, message: expect.stringMatching(/\.$/) }],
    });
    expect(await auditLength()).toBe(before);
  });

  test('says conflict when somebody else changed the thing meanwhile, and keeps their change', async () => {
    const { client } = await ada.change('createClient', { ...valid, name: 'Edited twice' }, shown);
    const input = { id: client.id, expectedVersion: client.version };
    await ada.change('updateClient', { ...input, name: 'First' }, 'client { name }');
    await expect(ada.change('updateClient', { ...input, name: 'Second' }, 'client { name }')).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const { data } = await ada.query('query($id: ID!) { client(id: $id) { name } }', { id: client.id });
    expect(data.client.name).toBe('First');
  });
});

test.each(['client', 'module', 'accessType', 'admin', 'changeRequest'])(
  'an id with a NUL, which not every database takes, is no failure of ours: %s',
  async (kind) => {
    const code = await codeOf(ada.query(`query($id: ID!) { ${kind}(id: $id) { id } }`, { id: 'a\0b' }));
    expect(['NOT_FOUND', 'INVALID_INPUT']).toContain(code);
  },
);

test('another account’s client is not there, for any query or mutation', async () => {
  const { client } = await ada.change('createClient', { ...valid, name: 'Hidden' }, shown);
  const { id, version } = client;
  expect(await codeOf(stranger.query('query($id: ID!) { client(id: $id) { id } }', { id }))).toBe('NOT_FOUND');
  const attempts: [string, object][] = [
    ['updateClient', { id, expectedVersion: version, name: 'Mine now' }],
    ['enableClient', { id, expectedVersion: version }],
    ['disableClient', { id }],
    ['rotateClientSecret', { id, expectedVersion: version, confirmation: 'Hidden' }],
    ['deleteClient', { id, expectedVersion: version, confirmation: 'Hidden' }],
  ];
  for (const [mutation, input] of attempts) {
    await expect(stranger.change(mutation, input, 'outcome')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  const { data } = await stranger.query('{ clients { nodes { id } } auditEntries { nodes { subject { id } } } }');
  expect(JSON.stringify(data)).not.toContain(id);
});

describe('nobody', () => {
  test('is told to sign in, and learns nothing else', async () => {
    const ask = (headers: Record<string, string>) =>
      fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ clients { nodes { id } } }' }),
      });
    for (const headers of [{}, { cookie: 'countersign=forged' }]) {
      const { errors } = (await (await ask(headers)).json()) as GraphqlAnswer;
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    }
  });
});

describe('a cursor', () => {
  test.each(['nonsense', Buffer.from('["clients.NAME_ASC",1]').toString('base64url')])(
    'that was made up is invalid input at its argument: %s',
    async (after) => {
      const answer = await ada.query('query($after: String) { clients(after: $after) { nodes { id } } }', { after });
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['after'] }] });
    },
  );

  test.each([
    ['a text for a number', 'x'],
    ['a number beyond all', 1e308],
    ['a NUL', '\0'],
  ])(
    'that was made up as somebody might who knows how they are made is no failure of ours: %s',
    async (_what, value) => {
      const after = Buffer.from(JSON.stringify(['auditEntries.seq', value, 'id'])).toString('base64url');
      const answer = await ada.query('query($after: String) { auditEntries(after: $after) { nodes { id } } }', {
        after,
      });
      expect(answer.errors?.map(({ extensions }) => extensions.code) ?? []).not.toContain('INTERNAL');
    },
  );

  test('of another order is refused, since it would skip or repeat things', async () => {
    const { data } = await ada.query('{ clients(first: 1, orderBy: CREATED_ASC) { pageInfo { endCursor } } }');
    const after = data.clients.pageInfo.endCursor;
    const answer = await ada.query('query($after: String) { clients(after: $after) { nodes { id } } }', { after });
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
  });
});

test('a request that is no GraphQL is told so in a stable code, without a stack', async () => {
  for (const query of ['{ nothing }', '{', 'mutation { createClient }']) {
    const answer = await ada.query(query);
    expect(answer.errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    expect(JSON.stringify(answer)).not.toMatch(/stack|node_modules/);
  }
});

test('a question is not taken for one of a name that it does not have, and that is said', async () => {
  const body = JSON.stringify({ query: '{ account { id } }', operationName: 'Other' });
  const headers = { 'content-type': 'application/json', cookie: ada.cookie };
  const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'INVALID_INPUT' } }] });
});

describe('a question that is too large', () => {
  const list = 'clients(first: 100) { nodes { id name modules { module { scopes { name } } } accessTypes { id } } }';
  const times = (count: number, field: string) =>
    `{ ${Array.from({ length: count }, (_, index) => `f${index}: ${field}`).join(' ')} }`;

  test.each([
    ['by aliases', 50, list],
    ['from the end of a list', 50, list.replace('first: 100', 'last: 100')],
    ['by what reads the whole audit', 2, 'auditChain { hash }'],
    [
      'by what decides every open request anew',
      5,
      'changeRequests(first: 100) { nodes { reviewState { approvals } } }',
    ],
  ])('is refused whole, however it is repeated: %s', async (_how, count, field) => {
    expect((await ada.query(times(1, field))).errors).toBeUndefined();
    expect((await ada.query(times(count, field))).errors?.[0]).toMatchObject({
      message: expect.stringContaining('too much at once'),
      extensions: { code: 'QUERY_TOO_COSTLY' },
    });
  });
});

test('a long question is not even checked, and of a stranger none is', async () => {
  const query = `{ ${'client(id: "1") { id } '.repeat(2000)} }`;
  expect((await ada.query(query)).errors).toMatchObject([
    { message: expect.stringContaining('5000 tokens'), extensions: { code: 'INVALID_INPUT' } },
  ]);
  const body = JSON.stringify({ query: '{ nothing }' });
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});
