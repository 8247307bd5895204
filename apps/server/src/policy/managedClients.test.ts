import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ShownClient } from '../testing/clientCalls.js';
import { asked, type Managed, openManaged, team } from '../testing/limitedPrograms.js';

let managed: Managed;

beforeAll(async () => {
  managed = await openManaged();
});
afterAll(() => managed.server.close());

test('A program sees the clients of its environments, of its label, or that it made, and no others', async () => {
  expect(await (await managed.program({ environments: ['uat'] })).names()).toEqual(['Inside', 'Outside']);
  expect(await (await managed.program({ label: 'team=pay' })).names()).toEqual(['Elsewhere', 'Inside']);
  expect(await (await managed.program({ label: 'team' })).names()).toEqual(['Elsewhere', 'Inside', 'Outside']);
  const both = await managed.program({ environments: ['uat'], label: 'team=pay' });
  expect(await both.names()).toEqual(['Inside']);
  const own = await managed.program({ ownClients: true });
  expect(await own.names()).toEqual([]);
  const made = await own.rest('POST', '/clients', {
    name: 'Its own',
    grantTypes: ['CLIENT_CREDENTIALS'],
    owner: { email: 'somebody@example.com' },
  });
  expect(made.status).toBe(201);
  expect(await own.names()).toEqual(['Its own']);
  // The owner may be edited: who made it may not.
  const { client } = (await made.json()) as { client: { id: string; version: number } };
  await managed.ada.change(
    'updateClient',
    { id: client.id, expectedVersion: client.version, owner: { email: 'else@example.com' } },
    'client { id }',
  );
  expect(await own.names()).toEqual(['Its own']);
  expect((await both.rest('GET', '/whoami').then((one) => one.json())).managedClients).toEqual({
    environments: ['uat'],
    label: 'team=pay',
    ownClients: false,
  });
});

test('What is outside is found by no id, reference, search, filter, list, file or reference of something else', async () => {
  const one = await managed.program({ label: 'team=pay', environments: ['uat'] });
  const { id } = managed.outside;
  expect(await one.code('query($id: ID!) { client(id: $id) { name } }', { id })).toBe('NOT_FOUND');
  expect(await one.code('{ client(id: "reference:git:out") { name } }')).toBe('NOT_FOUND');
  expect(await one.names(`(filter: { ids: ["${id}", "${managed.inside.id}"] })`)).toEqual(['Inside']);
  expect(await one.names('(filter: { search: "outside" })')).toEqual([]);
  expect(await one.names('(filter: { environment: "production" })')).toEqual([]);
  expect(await one.names('(filter: { labels: ["team=ops"] })')).toEqual([]);
  for (const path of [`/clients/${id}`, `/client/${id}`]) expect((await one.rest('GET', path)).status).toBe(404);
  for (const path of ['/clients', '/client', '/export/clients.json', '/export/clients.csv']) {
    const told = await (await one.rest('GET', path)).text();
    expect(told, path).toContain(managed.inside.id);
    for (const hidden of [managed.outside.id, managed.elsewhere.id, one.client.id])
      expect(told, path).not.toContain(hidden);
  }
  const usage = 'accountUsage(from: "2026-01-01T00:00:00Z", resolution: DAY) { answered }';
  for (const query of ['clientCount', 'overview { hours { start } }', usage, 'auditEntries { nodes { id } }'])
    expect(await one.code(`{ ${query} }`), query).toBe('FORBIDDEN');
  const module = { key: 'orders', name: 'Orders', audience: 'urn:orders', scopes: [] };
  await managed.ada.change('createModule', { ...module, resourceServerIds: [managed.outside.id] }, 'module { id }');
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

const versions = async () => (await managed.ada.query('{ clients { nodes { id version } } }')).data.clients.nodes;

test('Nothing is done to what is outside, and what is told of it is what is told of none', async () => {
  const one = await managed.program({ label: 'team=pay', environments: ['uat'] });
  const before = await versions();
  for (const [mutation, input] of commandsOn(managed.outside)) {
    const refusal = async (of: object) =>
      (await one.query(asked(mutation), { input: of })).errors?.map(({ message, extensions }) => [message, extensions]);
    const told = await refusal(input);
    expect(JSON.stringify(told), mutation).toMatch(/NOT_FOUND|no longer exists/);
    expect(told, mutation).toEqual(
      await refusal(JSON.parse(JSON.stringify(input).replaceAll(managed.outside.id, 'cl_none'))),
    );
  }
  expect(await versions()).toEqual(before);
});

test('A program takes no client out of what it manages, makes none there, and makes none more powerful', async () => {
  const one = await managed.program({ label: 'team=pay', environments: ['uat'] });
  const { id, version: expectedVersion } = managed.inside;
  const refused = async (input: object) =>
    one.code(asked('updateClient'), { input: { id, expectedVersion, ...input } });
  expect(await refused({ labels: [] })).toBe('FORBIDDEN');
  expect(await refused({ environment: 'production' })).toBe('FORBIDDEN');
  const many = { clients: [{ id, expectedVersion }], environment: 'production' };
  expect(await one.code(asked('updateClients'), { input: many })).toBe('INVALID_INPUT');
  const fresh = { name: 'Fresh', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'fresh@example.com' } };
  expect(await one.code(asked('createClient'), { input: { ...fresh, environment: 'uat' } })).toBe('FORBIDDEN');
  const modules = [{ moduleId: managed.management, scopes: ['countersign:clients:read'] }];
  const within = { ...fresh, environment: 'uat', ...team('pay') };
  for (const more of [{ modules }, { modules, managedClients: { label: 'team=pay', environments: ['uat'] } }])
    expect(await one.code(asked('createClient'), { input: { ...within, ...more } })).toBe('FORBIDDEN');
  expect(await refused({ modules })).toBe('FORBIDDEN');
  // What another has the name or the reference of is told, and not who.
  const taken = await one.query(asked('createClient'), { input: { ...within, reference: 'git:out' } });
  expect(JSON.stringify(taken.errors)).toContain('reference');
  expect(JSON.stringify(taken.errors)).not.toContain(managed.outside.id);
  expect(await one.code(asked('createClient'), { input: within })).toBeUndefined();
  expect(await refused({ description: 'Seen to' })).toBeUndefined();
});

test('A program gets neither at a program that manages more, nor at more by its own limit', async () => {
  const within = { environment: 'uat', ...team('power') };
  const wide = await managed.program(null, within);
  const one = await managed.program({ label: 'team=power' }, within);
  for (const { id, version, secrets } of [wide.client, one.client]) {
    const shown = { id, expectedVersion: version };
    const limit = { ...shown, managedClients: null };
    const keys = {
      ...shown,
      grantTypes: ['CLIENT_CREDENTIALS', 'AUTHORIZATION_CODE'],
      redirectUris: ['https://a.example/b'],
    };
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
  await managed.server.restrict('acc_managed', 'ben@example.com', ['MANAGE_CLIENTS']);
  const ben = await managed.server.signIn('ben@example.com');
  const { id, version: expectedVersion } = one.client;
  const input = { id, expectedVersion, managedClients: null };
  expect((await ben.query(asked('updateClient'), { input })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
