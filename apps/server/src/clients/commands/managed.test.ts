import { afterAll, beforeAll, expect, test } from 'vitest';
import { asked, type Managed, openManaged } from '../../testing/limitedPrograms.js';

let managed: Managed;

beforeAll(async () => {
  managed = await openManaged();
});
afterAll(() => managed.server.close());

test('A limit has no scope beside it that tells of more, and none that would come by itself', async () => {
  const made = (modules: object[], managedClients: object) =>
    managed.ada.query(asked('createClient'), {
      input: {
        name: 'Odd',
        grantTypes: ['CLIENT_CREDENTIALS'],
        owner: { email: 'o@example.com' },
        modules,
        managedClients,
      },
    });
  const own = { ownClients: true };
  const issues = async (modules: object[], limit: object) => {
    const [refused] = (await made(modules, limit)).errors ?? [];
    return JSON.parse(JSON.stringify(refused?.extensions ?? {})).issues?.[0]?.path?.[0];
  };
  expect(await issues([{ moduleId: managed.management, scopes: ['countersign:audit:read'] }], own)).toBe(
    'managedClients',
  );
  expect(await issues([{ moduleId: managed.management }], own)).toBe('managedClients');
  expect(await issues([], { environments: ['nowhere'] })).toBe('managedClients');
  expect(await issues([], {})).toBe('managedClients');
  expect(await issues([], { label: 'no label!' })).toBe('managedClients');
});

test('To widen a limit is told of, audited, and hands out what the program has; to narrow it is not', async () => {
  const { client } = await managed.program({ label: 'team=pay', environments: ['uat'] });
  const change = async (managedClients: object | null) => {
    const { data } = await managed.ada.query('query($id: ID!) { client(id: $id) { version } }', { id: client.id });
    const input = { id: client.id, expectedVersion: data.client.version, managedClients };
    return (await managed.ada.change('updateClient', input, 'changes { field before after } risks { code message }'))
      .risks;
  };
  expect(await change({ environments: [] }), 'a condition that is not named stays').toEqual([
    { code: 'managedClients', message: 'It could manage more clients than before: clients labelled team=pay.' },
  ]);
  expect(await change({ ownClients: true })).toEqual([]);
  expect(await change(null)).toEqual([
    { code: 'managedClients', message: 'It could manage more clients than before: every client of the account.' },
  ]);
  const { data } = await managed.ada.query('{ auditEntries(first: 1) { nodes { changes { field before after } } } }');
  expect(data.auditEntries.nodes[0].changes).toEqual([
    { field: 'managedClients', before: ['labelled team=pay', 'made by itself'], after: null },
  ]);
});

test('A limit holds for a token that was there before it, from the next request on', async () => {
  const one = await managed.program(null);
  expect((await one.names()).length).toBeGreaterThan(3);
  const { id, version: expectedVersion } = one.client;
  await managed.ada.change(
    'updateClient',
    { id, expectedVersion, managedClients: { label: 'team=ops' } },
    'client { id }',
  );
  expect(await one.names()).toEqual(['Outside']);
  expect(await one.code(asked('disableClient'), { input: { id: managed.inside.id } })).toBe('NOT_FOUND');
});
