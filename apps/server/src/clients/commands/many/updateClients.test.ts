import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../../testing/server.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;
let pay: { id: string };
let hr: { id: string };
let viewer: { id: string };

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_many', ['ada@example.com', 'ben@example.com']);
  [ada, ben] = [await server.signIn('ada@example.com'), await server.signIn('ben@example.com')];
  const { data } = await ada.query('{ account { version } }');
  const environments = { expectedVersion: data.account.version, environments: ['production', 'uat'] };
  await ada.change('updateAccountSettings', environments, 'outcome');
  const scopes = (key: string) => [
    { name: `${key}.read`, level: 'STANDARD' },
    { name: `${key}.write`, level: 'STANDARD' },
    { name: `${key}.admin`, level: 'ADMINISTRATOR' },
  ];
  const add = (key: string) =>
    ada.change('createModule', { key, name: key, audience: `urn:${key}`, scopes: scopes(key) }, 'module { id }');
  [pay, hr] = [(await add('pay')).module, (await add('hr')).module];
  const permissions = [{ object: 'Employee', operations: ['READ'] }];
  viewer = (await ada.change('createAccessType', { name: 'Viewer', permissions }, 'accessType { id }')).accessType;
});
afterAll(() => server.close());

type Row = Awaited<ReturnType<typeof addClient>>;
const make = (many: readonly object[]): Promise<Row[]> => Promise.all(many.map((one) => addClient(ada, one)));
const these = (clients: readonly { id: string }[], version = 1) => ({
  clients: clients.map(({ id }) => ({ id, expectedVersion: version })),
  confirmation: String(clients.length),
});
const shown = 'id environment owner { email } modules { administrator scopes module { key } } accessTypes { name }';
const now = async (clients: readonly { id: string }[]) => {
  const filter = { ids: clients.map(({ id }) => id) };
  const query = `query($filter: ClientFilter) { clients(filter: $filter, orderBy: CREATED_ASC) { nodes { ${shown} } } }`;
  const { data } = await ada.query(query, { filter });
  return clients.map(({ id }) => data.clients.nodes.find((node: { id: string }) => node.id === id));
};
const entriesOf = async (subjectId: string) => {
  const query =
    'query($filter: AuditEntryFilter) { auditEntries(filter: $filter) { nodes { action changes { field } } } }';
  return (await ada.query(query, { filter: { subjectId } })).data.auditEntries.nodes;
};

test('Many get another owner, environment, module and access type by one change, and the reviewer reads it in numbers', async () => {
  const clients = await make([{}, { modules: [{ moduleId: pay.id }] }, { environment: 'uat' }]);
  const input = {
    ...these(clients),
    owner: { email: 'team@example.com' },
    environment: 'uat',
    addModules: [{ moduleId: pay.id }],
    addAccessTypeIds: [viewer.id],
  };
  const asked = 'changes { field before after } risks { code message }';
  const preview = await ada.change('updateClients', input, asked, { dryRun: true });
  expect(preview).toMatchObject({
    outcome: 'PREVIEWED',
    changes: [
      { field: 'clients' },
      { field: 'ownerEmail', before: null, after: 'team@example.com' },
      { field: 'environment', before: ['production: 2 clients'], after: ['uat: 2 clients'] },
      { field: 'modules', before: [], after: ['pay (pay): 2 clients'] },
      { field: 'accessTypes', before: [], after: ['Viewer: 3 clients'] },
    ],
  });
  const messages = preview.risks.map(({ message }: { message: string }) => message);
  expect(messages).toContain('Each of 3 clients: It could now read Employee.');
  expect(messages).toContain(
    'Each of 2 clients: It could get tokens for pay (pay) with 2 scopes: pay.read and pay.write.',
  );
  await ada.change('updateClients', input, 'outcome');
  for (const client of await now(clients)) {
    const modules = [{ administrator: false, scopes: null, module: { key: 'pay' } }];
    expect(client).toMatchObject({
      environment: 'uat',
      owner: { email: 'team@example.com' },
      modules,
      accessTypes: [{ name: 'Viewer' }],
    });
    expect((await entriesOf(client.id))[0]).toMatchObject({ action: 'updateClients' });
  }
});

test('A name or a phone is one person’s: of clients of several owners it takes the address, too', async () => {
  const clients = await make([{}, { owner: { email: 'other@example.com' } }]);
  const input = { ...these(clients), owner: { phone: '+1 555 0100' } };
  await expect(ada.change('updateClients', input, 'outcome')).rejects.toMatchObject({
    issues: [{ path: ['owner', 'email'], message: expect.stringContaining('several owners') }],
  });
  const owner = { ...input.owner, email: 'team@example.com' };
  expect(await ada.change('updateClients', { ...input, owner }, 'outcome')).toEqual({ outcome: 'APPLIED' });
});

test('A scope is taken from whoever has it, by name or with the whole module, and nobody else is touched', async () => {
  const clients = await make([
    { modules: [{ moduleId: pay.id }] },
    { modules: [{ moduleId: pay.id, scopes: ['pay.write'] }] },
    { modules: [{ moduleId: hr.id }] },
  ]);
  const input = { ...these(clients), removeModules: [{ moduleId: pay.id, scopes: ['pay.write'] }] };
  await ada.change('updateClients', input, 'outcome');
  const grants = (await now(clients)).map(({ modules }) => modules);
  expect(grants).toEqual([
    [{ administrator: false, scopes: ['pay.read'], module: { key: 'pay' } }],
    [],
    [{ administrator: false, scopes: null, module: { key: 'hr' } }],
  ]);
  expect((await entriesOf(String(clients[2]?.id))).map(({ action }: { action: string }) => action)).toEqual([
    'createClient',
  ]);
});

test('Whoever cannot be changed is named with the reason, before anything is asked for, and nobody is changed', async () => {
  const byName = [{ moduleId: pay.id, administrator: true, scopes: ['pay.admin'] }];
  const clients = await make([{}, { name: 'By name', modules: byName }]);
  const input = { ...these(clients), addModules: [{ moduleId: pay.id }] };
  for (const dryRun of [true, false]) {
    await expect(ada.change('updateClients', input, 'outcome', { dryRun })).rejects.toMatchObject({
      issues: [{ path: ['clients', 1], message: expect.stringMatching(/^By name: .*no one grant/) }],
    });
  }
  expect((await now(clients)).map(({ modules }) => modules.length)).toEqual([0, 1]);
  const unknown = { ...these(clients), addModules: [{ moduleId: 'mod_none' }] };
  await expect(ada.change('updateClients', unknown, 'outcome')).rejects.toMatchObject({
    issues: [{ path: ['addModules', 0, 'moduleId'] }],
  });
});

test('All secrets of many end at a moment, none later than it would have, or at once; and many are deleted', async () => {
  const clients = await make([{}, {}]);
  const expiresAt = new Date(server.now() + 86_400_000).toISOString();
  const secrets = async () =>
    (
      await Promise.all(
        clients.map(({ id }) => ada.query('query($id: ID!) { client(id: $id) { secrets { expiresAt } } }', { id })),
      )
    ).map(({ data }) => data.client.secrets.map((secret: { expiresAt: string }) => secret.expiresAt));
  await ada.change('expireClientSecrets', { ...these(clients), expiresAt }, 'outcome');
  expect(await secrets()).toEqual([[expiresAt], [expiresAt]]);
  const later = new Date(server.now() + 2 * 86_400_000).toISOString();
  expect(
    await ada.change('expireClientSecrets', { ...these(clients, 2), expiresAt: later }, 'changes { field }'),
  ).toEqual({
    outcome: 'APPLIED',
    changes: [],
  });
  await ada.change('expireClientSecrets', these(clients, 2), 'outcome');
  expect(await secrets()).toEqual([[], []]);
  await ada.change('deleteClients', these(clients, 3), 'outcome');
  expect(await now(clients)).toEqual([undefined, undefined]);
});

test('Where production waits, one member there lets all wait, and others alone do not', async () => {
  const clients = await make([{ environment: 'uat' }, { environment: 'uat' }, {}]);
  const { data } = await ada.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true, scope: 'PRODUCTION' } };
  await ada.change('updateAccountSettings', on, 'outcome');
  const change = { addModules: [{ moduleId: hr.id }] };
  const sandbox = await ada.change('updateClients', { ...these(clients.slice(0, 2)), ...change }, 'outcome');
  expect(sandbox.outcome).toBe('APPLIED');
  const [one, , production] = clients as [Row, Row, Row];
  const both = {
    clients: [
      { id: one.id, expectedVersion: 2 },
      { id: production.id, expectedVersion: 1 },
    ],
  };
  const waits = {
    ...both,
    confirmation: '2',
    removeModules: [{ moduleId: hr.id }],
    addModules: [{ moduleId: pay.id }],
  };
  const pending = await ada.change('updateClients', waits, 'changeRequest { id version changes { field after } }');
  expect(pending.outcome).toBe('PENDING_APPROVAL');
  // Whoever comes to match a filter later is no part of it: it is about these two.
  const { id, version } = pending.changeRequest;
  await ben.change('approveChangeRequest', { id, expectedVersion: version }, 'outcome');
  const keys = (await now(clients)).map(({ modules }) =>
    modules.map((grant: { module: { key: string } }) => grant.module.key),
  );
  expect(keys).toEqual([['pay'], ['hr'], ['pay']]);
});
