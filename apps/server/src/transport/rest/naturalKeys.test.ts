import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { openRestService, type RestService } from '../../testing/restService.js';

let service: RestService;
let token: string;
const moduleIds = new Map<string, string>();

beforeAll(async () => {
  service = await openRestService();
  const { ada, management, tokenOf } = service;
  const tool = await addClient(ada, {
    name: 'Everything',
    modules: [{ moduleId: management, administrator: true }],
  });
  token = await tokenOf(tool);
  const { data } = await ada.query('{ modules { nodes { id key } } }');
  for (const { id, key } of data.modules.nodes) moduleIds.set(key, id);
  await ada.change('createAccessType', { name: 'Read it', permissions: [] }, 'outcome');
});
afterAll(() => service.server.close());

const call = (method: string, path: string, body?: object, more?: object) =>
  service.call(method, path, body, token, more);
const newClient = (name: string, reference: string) => ({
  name,
  reference,
  grantTypes: ['CLIENT_CREDENTIALS'],
  owner: { email: 'owner@example.com' },
});

test('the whole life of a client goes by its reference, over REST, with the keys of what it is granted', async () => {
  const made = await call('POST', '/api/clients', {
    ...newClient('Payroll', 'git:payroll'),
    modules: [{ moduleId: 'key:workflow' }],
    accessTypeIds: ['name:Read it'],
  });
  expect(made.status).toBe(201);
  const { id, modules, accessTypeIds } = made.body.client;
  expect(modules).toMatchObject([{ moduleId: moduleIds.get('workflow') }]);
  expect(accessTypeIds).toHaveLength(1);

  const path = '/api/clients/reference:git:payroll';
  const read = await call('GET', path);
  expect(read.body).toMatchObject({ id, name: 'Payroll' });
  const etag = { 'if-match': read.headers.get('etag') };
  const changed = await call('PATCH', path, { description: 'By its reference' }, etag);
  expect(changed.body).toMatchObject({ outcome: 'APPLIED', client: { id, description: 'By its reference' } });
  expect((await call('PATCH', path, { description: 'Late' }, etag)).status).toBe(412);
  const rotated = await call('POST', `${path}/secrets/rotate`, {});
  expect(rotated.body.client).toMatchObject({ id, secrets: [{ id: rotated.body.secret.id }] });
  expect((await call('GET', '/api/clients?moduleId=key:workflow&accessTypeId=name:Read%20it')).body.clients).toEqual([
    expect.objectContaining({ id }),
  ]);
  expect((await call('GET', '/api/audit?subjectId=reference:git:payroll&limit=1')).body.auditEntries).toMatchObject([
    { action: 'rotateClientSecret', subject: { id } },
  ]);
  // The other door, in the words of other vendors.
  expect((await call('GET', '/api/client/reference:git:payroll')).body).toMatchObject({ client: { clientId: id } });
  expect((await call('DELETE', path)).status).toBe(204);
  expect((await call('GET', path)).body).toMatchObject({
    code: 'NOT_FOUND',
    issues: [{ path: ['id'], message: 'There is no client with the reference git:payroll.' }],
  });
});

test('GraphQL takes the same, alone and in lists, and what it asks for means the same thing later', async () => {
  const { ada } = service;
  const made = [];
  for (const name of ['one', 'two']) made.push(await addClient(ada, newClient(name, `git:${name}`)));
  const [one, two] = made;
  const query =
    '{ client(id: "reference:git:two") { id } module(id: "key:schedule") { key } accessType(id: "name:Read it") { name } }';
  expect((await ada.query(query)).data).toEqual({
    client: { id: two?.id },
    module: { key: 'schedule' },
    accessType: { name: 'Read it' },
  });
  const done = await ada.change(
    'disableClients',
    { ids: ['reference:git:one', 'reference:git:two', one?.id] },
    'changes { field }',
  );
  expect(done).toMatchObject({ outcome: 'APPLIED' });
  const disabled = await ada.query('{ clients(filter: { enabled: false }) { nodes { id } } }');
  expect(disabled.data.clients.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(
    [one?.id, two?.id].toSorted(),
  );
});

test('a key that nothing has is named at its own path, each of several', async () => {
  const { ada } = service;
  const client = await addClient(ada, newClient('three', 'git:three'));
  const input = {
    id: 'reference:git:three',
    expectedVersion: client.version,
    modules: [{ moduleId: 'key:workflow' }, { moduleId: 'key:none' }],
    accessTypeIds: ['name:Read it', 'name:None'],
  };
  await expect(ada.change('updateClient', input, 'outcome')).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    issues: [
      { path: ['modules', 1, 'moduleId'], message: 'There is no module with the key none.' },
      { path: ['accessTypeIds', 1], message: 'There is no access type with the name None.' },
    ],
  });
  const filtered = await call('GET', '/api/clients?moduleId=key:none');
  expect(filtered.body).toMatchObject({ status: 400, issues: [{ path: ['moduleId'] }] });
});

test('no key leads out of an account', async () => {
  const { ada, server } = service;
  await addClient(ada, newClient('four', 'git:four'));
  const ben = await server.signIn('ben@example.com');
  const { errors } = await ben.query('{ client(id: "reference:git:four") { id } module(id: "key:workflow") { id } }');
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
});
