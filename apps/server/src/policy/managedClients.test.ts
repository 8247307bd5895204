import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose, type ShownClient } from '../testing/clientCalls.js';
import { managementModuleId, queryWith } from '../testing/managementApp.js';
import { type Browser, inputTypes, type RunningServer, startServer } from '../testing/server.js';

let server: RunningServer;
let ada: Browser;
let management: string;
/** Of team pay, in uat; of team pay, in production; of another team. */
let inside: ShownClient;
let elsewhere: ShownClient;
let outside: ShownClient;

const scopes = [
  ...['clients:read', 'clients:write', 'secrets:write', 'grants:write'],
  ...['catalogue:read', 'changes:read', 'changes:write'],
].map((one) => `countersign:${one}`);
const team = (value: string) => ({ labels: [{ key: 'team', value }] });

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_managed', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
  await choose(ada, {
    environments: ['production', 'uat'],
    typedConfirmation: false,
    machinesMaySkipStepUp: true,
    secretVisibility: 'RECOVERABLE',
  });
  management = await managementModuleId(ada);
  inside = await addClient(ada, { name: 'Inside', environment: 'uat', ...team('pay') });
  elsewhere = await addClient(ada, { name: 'Elsewhere', ...team('pay') });
  outside = await addClient(ada, { name: 'Outside', environment: 'uat', reference: 'git:out', ...team('ops') });
});
afterAll(() => server.close());

interface Program {
  readonly client: ShownClient;
  query(query: string, variables?: object): ReturnType<ReturnType<typeof queryWith>>;
  rest(method: string, path: string, body?: object): Promise<Response>;
  code(query: string, variables?: object): Promise<string | undefined>;
}

let programs = 0;
async function program(managedClients: object | null, more: object = {}): Promise<Program> {
  const modules = [{ moduleId: management, scopes }];
  const client = await addClient(ada, { name: `Program ${++programs}`, modules, managedClients, ...more });
  const form = { grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret };
  const answer = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const query = queryWith(server, token);
  return {
    client,
    query,
    rest: (method, path, body) =>
      fetch(`${server.url}/api${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      }),
    code: async (text, variables = {}) => (await query(text, variables)).errors?.[0]?.extensions.code,
  };
}

const names = async ({ query }: Program, filter = ''): Promise<string[]> =>
  (await query(`{ clients${filter} { nodes { name } } }`)).data.clients.nodes.map((one: { name: string }) => one.name);

test('A program sees the clients of its environments, of its label, or that it made, and no others', async () => {
  expect(await names(await program({ environments: ['uat'] }))).toEqual(['Inside', 'Outside']);
  expect(await names(await program({ label: 'team=pay' }))).toEqual(['Elsewhere', 'Inside']);
  expect(await names(await program({ label: 'team' }))).toEqual(['Elsewhere', 'Inside', 'Outside']);
  const both = await program({ environments: ['uat'], label: 'team=pay' });
  expect(await names(both)).toEqual(['Inside']);
  const own = await program({ ownClients: true });
  expect(await names(own)).toEqual([]);
  const made = await own.rest('POST', '/clients', {
    ...{ name: 'Its own', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'somebody@example.com' } },
  });
  expect(made.status).toBe(201);
  expect(await names(own)).toEqual(['Its own']);
  // The owner may be edited: who made it may not.
  const { client } = (await made.json()) as { client: { id: string; version: number } };
  await ada.change(
    'updateClient',
    { id: client.id, expectedVersion: client.version, owner: { email: 'else@example.com' } },
    'client { id }',
  );
  expect(await names(own)).toEqual(['Its own']);
  expect((await both.rest('GET', '/whoami').then((one) => one.json())).managedClients).toEqual({
    ...{ environments: ['uat'], label: 'team=pay', ownClients: false },
  });
});

test('What is outside is found by no id, reference, search, filter, list, file or reference of something else', async () => {
  const one = await program({ label: 'team=pay', environments: ['uat'] });
  const { id } = outside;
  expect(await one.code('query($id: ID!) { client(id: $id) { name } }', { id })).toBe('NOT_FOUND');
  expect(await one.code('{ client(reference: "git:out") { name } }')).toBe('NOT_FOUND');
  expect(await names(one, `(filter: { ids: ["${id}", "${inside.id}"] })`)).toEqual(['Inside']);
  expect(await names(one, '(filter: { search: "outside" })')).toEqual([]);
  expect(await names(one, '(filter: { environment: "production" })')).toEqual([]);
  expect(await names(one, '(filter: { labels: ["team=ops"] })')).toEqual([]);
  for (const path of [`/clients/${id}`, `/client/${id}`]) expect((await one.rest('GET', path)).status).toBe(404);
  for (const path of ['/clients', '/client', '/export/clients.json', '/export/clients.csv']) {
    const told = await (await one.rest('GET', path)).text();
    expect(told, path).toContain(inside.id);
    for (const hidden of [outside.id, elsewhere.id, one.client.id]) expect(told, path).not.toContain(hidden);
  }
  const usage = 'accountUsage(from: "2026-01-01T00:00:00Z", resolution: DAY) { answered }';
  for (const query of ['clientCount', 'overview { hours { start } }', usage, 'auditEntries { nodes { id } }'])
    expect(await one.code(`{ ${query} }`), query).toBe('FORBIDDEN');
  const module = { key: 'orders', name: 'Orders', audience: 'urn:orders', scopes: [] };
  await ada.change('createModule', { ...module, resourceServerIds: [outside.id] }, 'module { id }');
  const { data } = await one.query('{ modules { nodes { key resourceServerIds } } }');
  expect(data.modules.nodes).toContainEqual({ key: 'orders', resourceServerIds: [] });
});

const commandsOn = ({ id, version, secrets }: ShownClient): readonly (readonly [string, object])[] => {
  const secretId = secrets[0]?.id ?? '';
  const shown = { id, expectedVersion: version };
  return [
    ['updateClient', { ...shown, labels: [{ key: 'team', value: 'pay' }] }],
    ['updateClient', { ...shown, environment: 'uat' }],
    ['enableClient', shown],
    ['disableClient', { id }],
    ['deleteClient', shown],
    ['revokeClientTokens', { id }],
    ['addClientSecret', shown],
    ['rotateClientSecret', shown],
    ['disableClients', { ids: [id] }],
    ['enableClients', { clients: [shown] }],
    ['updateClients', { clients: [shown], addModules: [] }],
    ['expireClientSecrets', { clients: [shown], expiresAt: '2100-01-01T00:00:00Z' }],
    ['deleteClients', { clients: [shown] }],
    ['revealClientSecret', { id, secretId }],
    ['createSecretShareLink', { id, secretId }],
    ['updateClientSecret', { ...shown, secretId, label: 'Mine' }],
    ['cancelSecretRotation', { ...shown, secretId }],
    ['revokeClientSecret', { id, secretId }],
  ];
};

const asked = (mutation: string) => {
  const type = inputTypes[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  return `mutation($input: ${type}!) { ${mutation}(input: $input) { outcome } }`;
};
const versions = async () => (await ada.query('{ clients { nodes { id version } } }')).data.clients.nodes;

test('Nothing is done to what is outside, and what is told of it is what is told of none', async () => {
  const one = await program({ label: 'team=pay', environments: ['uat'] });
  const before = await versions();
  for (const [mutation, input] of commandsOn(outside)) {
    const refusal = async (of: object) =>
      (await one.query(asked(mutation), { input: of })).errors?.map(({ message, extensions }) => [message, extensions]);
    const told = await refusal(input);
    expect(JSON.stringify(told), mutation).toMatch(/NOT_FOUND|no longer exists/);
    expect(told, mutation).toEqual(await refusal(JSON.parse(JSON.stringify(input).replaceAll(outside.id, 'cl_none'))));
  }
  expect(await versions()).toEqual(before);
});

test('A program takes no client out of what it manages, makes none there, and makes none more powerful', async () => {
  const one = await program({ label: 'team=pay', environments: ['uat'] });
  const { id, version: expectedVersion } = inside;
  const refused = async (input: object) => one.code(asked('updateClient'), { input: { id, expectedVersion, ...input } });
  expect(await refused({ labels: [] })).toBe('FORBIDDEN');
  expect(await refused({ environment: 'production' })).toBe('FORBIDDEN');
  const many = { clients: [{ id, expectedVersion }], environment: 'production' };
  expect(await one.code(asked('updateClients'), { input: many })).toBe('INVALID_INPUT');
  const fresh = { name: 'Fresh', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'fresh@example.com' } };
  expect(await one.code(asked('createClient'), { input: { ...fresh, environment: 'uat' } })).toBe('FORBIDDEN');
  const modules = [{ moduleId: management, scopes: ['countersign:clients:read'] }];
  const within = { ...fresh, environment: 'uat', ...team('pay') };
  for (const more of [{ modules }, { modules, managedClients: { label: 'team=pay', environments: ['uat'] } }])
    expect(await one.code(asked('createClient'), { input: { ...within, ...more } })).toBe('FORBIDDEN');
  expect(await refused({ modules })).toBe('FORBIDDEN');
  // What another has the name or the reference of is told, and not who.
  const taken = await one.query(asked('createClient'), { input: { ...within, reference: 'git:out' } });
  expect(JSON.stringify(taken.errors)).toContain('reference');
  expect(JSON.stringify(taken.errors)).not.toContain(outside.id);
  expect(await one.code(asked('createClient'), { input: within })).toBeUndefined();
  expect(await refused({ description: 'Seen to' })).toBeUndefined();
});

test('A program gets neither at a program that manages more, nor at more by its own limit', async () => {
  const within = { environment: 'uat', ...team('power') };
  const wide = await program(null, within);
  const one = await program({ label: 'team=power' }, within);
  for (const { id, version, secrets } of [wide.client, one.client]) {
    const shown = { id, expectedVersion: version };
    const limit = { ...shown, managedClients: null };
    const keys = { ...shown, grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'], redirectUris: ['https://a.example/b'] };
    for (const [mutation, input] of [
      ['addClientSecret', shown],
      ['rotateClientSecret', shown],
      ['revealClientSecret', { id, secretId: secrets[0]?.id }],
      ['createSecretShareLink', { id, secretId: secrets[0]?.id }],
      ['updateClient', keys],
      ...(id === one.client.id ? ([['updateClient', limit]] as const) : []),
    ] as const)
      expect(await one.code(asked(mutation), { input }), mutation).toBe('FORBIDDEN');
  }
  // Who may not have the scopes themselves does not widen it either.
  await server.restrict('acc_managed', 'ben@example.com', ['MANAGE_CLIENTS']);
  const ben = await server.signIn('ben@example.com');
  const { id, version: expectedVersion } = one.client;
  const input = { id, expectedVersion, managedClients: null };
  expect((await ben.query(asked('updateClient'), { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('A limit has no scope beside it that tells of more, and none that would come by itself', async () => {
  const made = (modules: object[], managedClients: object) =>
    ada.query(asked('createClient'), {
      input: { name: 'Odd', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' }, modules, managedClients },
    });
  const own = { ownClients: true };
  const issues = async (modules: object[], limit: object) => {
    const [refused] = (await made(modules, limit)).errors ?? [];
    return JSON.parse(JSON.stringify(refused?.extensions ?? {})).issues?.[0]?.path?.[0];
  };
  expect(await issues([{ moduleId: management, scopes: ['countersign:audit:read'] }], own)).toBe('managedClients');
  expect(await issues([{ moduleId: management }], own)).toBe('managedClients');
  expect(await issues([], { environments: ['nowhere'] })).toBe('managedClients');
  expect(await issues([], {})).toBe('managedClients');
  expect(await issues([], { label: 'no label!' })).toBe('managedClients');
});

test('To widen a limit is told of, audited, and hands out what the program has; to narrow it is not', async () => {
  const { client } = await program({ label: 'team=pay', environments: ['uat'] });
  const change = async (managedClients: object | null) => {
    const { data } = await ada.query('query($id: ID!) { client(id: $id) { version } }', { id: client.id });
    const input = { id: client.id, expectedVersion: data.client.version, managedClients };
    return (await ada.change('updateClient', input, 'changes { field before after } risks { code message }')).risks;
  };
  expect(await change({ label: 'team=pay' })).toEqual([
    { code: 'managedClients', message: 'It could manage more clients than before: clients labelled team=pay.' },
  ]);
  expect(await change({ label: 'team=pay', ownClients: true })).toEqual([]);
  expect(await change(null)).toEqual([
    { code: 'managedClients', message: 'It could manage more clients than before: every client of the account.' },
  ]);
  const { data } = await ada.query('{ auditEntries(first: 1) { nodes { changes { field before after } } } }');
  expect(data.auditEntries.nodes[0].changes).toEqual([
    { field: 'managedClients', before: ['labelled team=pay', 'made by itself'], after: null },
  ]);
});

test('A limit holds for a token that was there before it, from the next request on', async () => {
  const one = await program(null);
  expect((await names(one)).length).toBeGreaterThan(3);
  const { id, version: expectedVersion } = one.client;
  await ada.change('updateClient', { id, expectedVersion, managedClients: { label: 'team=ops' } }, 'client { id }');
  expect(await names(one)).toEqual(['Outside']);
  expect(await one.code(asked('disableClient'), { input: { id: inside.id } })).toBe('NOT_FOUND');
});
