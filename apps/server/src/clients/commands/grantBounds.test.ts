import { maxGrantedScopes } from '@countersign/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let [first, second, third] = ['', '', ''];

const at = (path: string, said: RegExp) => ({
  code: 'INVALID_INPUT',
  issues: [{ path: path.split('.'), message: expect.stringMatching(said) }],
});
const tooMany = at('modules', /at most 500 scopes.* 501/);
const scopes = (key: string, standard: number, administrator = 0) => [
  ...Array.from({ length: standard }, (_, one) => ({ name: `${key}.${one}` })),
  ...Array.from({ length: administrator }, (_, one) => ({ name: `${key}.admin.${one}`, level: 'ADMINISTRATOR' })),
];
const addModule = async (key: string, of: object[]): Promise<string> => {
  const input = { key, name: key, audience: `https://api.example.com/${key}`, scopes: of };
  return (await ada.change('createModule', input, 'module { id }')).module.id;
};
const update = (client: { id: string; version: number }, input: object) =>
  ada.change('updateClient', { id: client.id, expectedVersion: client.version, ...input }, 'client { id version }');

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  first = await addModule('first', scopes('first', 200));
  second = await addModule('second', scopes('second', 200));
  third = await addModule('third', scopes('third', 100, 1));
  await choose(ada, { typedConfirmation: false, machinesMaySkipStepUp: true });
});
afterAll(() => server.close());

const most = () => [first, second, third].map((moduleId) => ({ moduleId }));
const more = () => [...most().slice(0, 2), { moduleId: third, administrator: true }];

describe('A client is granted as many scopes as it may be, and one more is refused where it is granted:', () => {
  test('as it is added', async () => {
    expect(maxGrantedScopes).toBe(500);
    await expect(addClient(ada, { modules: more() })).rejects.toMatchObject(tooMany);
    await addClient(ada, { modules: most() });
  });

  test('as it is changed, be it by a module or by making it an administrator; what is refused changes nothing', async () => {
    const client = await addClient(ada, { modules: most().slice(0, 2) });
    await expect(update(client, { modules: more() })).rejects.toMatchObject(tooMany);
    const changed = await update(client, { modules: most() });
    await expect(update(changed.client, { modules: more() })).rejects.toMatchObject(tooMany);
    expect((await update(changed.client, { name: 'Renamed' })).client.version).toBe(3);
  });

  test('by two at once, each of which alone would fit: one is refused', async () => {
    const client = await addClient(ada, { name: 'Raced', modules: most().slice(0, 1) });
    const grants = [
      most().slice(0, 2),
      [{ moduleId: first }, { moduleId: second, scopes: ['second.0'] }, { moduleId: third, administrator: true }],
    ];
    const both = await Promise.allSettled(grants.map((modules) => update(client, { modules })));
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refusal = both.find((one) => one.status === 'rejected');
    expect(refusal).toMatchObject({ reason: { code: 'CONFLICT' } });
    const { data } = await ada.query('query($id: ID!) { client(id: $id) { version scopes } }', { id: client.id });
    expect(data.client.version).toBe(2);
    expect(data.client.scopes.length).toBeLessThanOrEqual(maxGrantedScopes);
  });

  test('a scope that is granted by name counts as one, of however many its module has', async () => {
    const named = { moduleId: third, administrator: true, scopes: ['third.0', 'third.admin.0'] };
    const client = await addClient(ada, { name: 'By name', modules: [...most().slice(0, 2), named] });
    const fourth = await addModule('named', scopes('named', 98));
    const changed = await update(client, { modules: [...most().slice(0, 2), named, { moduleId: fourth }] });
    expect(changed.client.version).toBe(2);
    const whole = { ...named, scopes: null };
    await expect(
      update(changed.client, { modules: [...most().slice(0, 2), whole, { moduleId: fourth }] }),
    ).rejects.toMatchObject(at('modules', /at most 500 scopes.* 599/));
    const change = (count: number) =>
      ada.change('updateModule', { id: fourth, expectedVersion: 1, scopes: scopes('named', count) }, 'module { id }');
    await expect(change(200)).rejects.toMatchObject(at('scopes', /at most 500 scopes.*By name \(cl_.* 602/));
  });

  test('over REST', async () => {
    const { data } = await ada.query('{ modules { nodes { id key } } }');
    const { id: moduleId } = data.modules.nodes.find(({ key }: { key: string }) => key === 'countersign');
    const tool = await addClient(ada, { name: 'Provisioning', modules: [{ moduleId }] });
    const form = { grant_type: 'client_credentials', client_id: tool.id, client_secret: tool.secret };
    const token = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) });
    const { access_token } = (await token.json()) as { access_token: string };
    const answer = await fetch(`${server.url}/api/client/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'By REST',
        // Each stands for itself alone.
        scopes: ['first.0', 'second.0', 'third.0', 'third.admin.0'],
        permissions: ['admin'],
      }),
    });
    expect(answer.status).toBe(201);
    expect(((await answer.json()) as { client: { scopes: string[] } }).client.scopes).toHaveLength(4);
  });

  test('as a module that it has gets another scope, or one of its scopes another level', async () => {
    const client = await addClient(ada, { name: 'Full', modules: more().slice(1) });
    const fourth = await addModule('fourth', scopes('fourth', 199, 1));
    await update(client, { modules: [...more().slice(1), { moduleId: fourth }] });
    const change = (of: object[]) =>
      ada.change('updateModule', { id: fourth, expectedVersion: 1, scopes: of }, 'module { version }');
    const refusal = at('scopes', /at most 500 scopes.*Full \(cl_.* 501/);
    await expect(change([...scopes('fourth', 199), { name: 'another' }])).rejects.toMatchObject(refusal);
    const levelled = scopes('fourth', 199, 1).map(({ name }) => ({ name, level: 'STANDARD' }));
    await expect(change(levelled)).rejects.toMatchObject(refusal);
    expect((await change(scopes('fourth', 150))).module.version).toBe(2);
  });
});

describe('The names of access types, which stand in every token,', () => {
  const addType = async (name: string): Promise<string> =>
    (await ada.change('createAccessType', { name }, 'accessType { id }')).accessType.id;

  test('are bounded where they are given, and where one gets a longer name', async () => {
    const long = (one: number) => `Long ${one} `.padEnd(97, 'x');
    const ids = await Promise.all(Array.from({ length: 25 }, (_, one) => addType(long(one))));
    const last = await addType('Short');
    const tooLong = at('accessTypeIds', /at most 2500 characters/);
    await expect(addClient(ada, { accessTypeIds: [...ids, last] })).rejects.toMatchObject(tooLong);
    const client = await addClient(ada, { name: 'Held', accessTypeIds: ids });
    await expect(update(client, { accessTypeIds: [...ids, last] })).rejects.toMatchObject(tooLong);
    await update(client, { accessTypeIds: [...ids.slice(1), last] });
    const rename = (name: string) =>
      ada.change('updateAccessType', { id: last, expectedVersion: 1, name }, 'accessType { name }');
    await expect(rename('y'.repeat(98))).rejects.toMatchObject(at('name', /at most 2500 characters.*Held \(cl_/));
    await rename('y'.repeat(97));
  });
});
