import { isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { openRestService, type RestService } from '../../testing/restService.js';
import { graphqlSchema } from './schema.js';

let service: RestService;

beforeAll(async () => {
  service = await openRestService();
});
afterAll(() => service.server.close());

const query = 'query($id: ID!) { node(id: $id) { __typename id ... on Client { name } } }';

test('whatever has an id is read by it, and by its key where it has one', async () => {
  const { ada, management } = service;
  const client = await addClient(ada, { name: 'Node', reference: 'git:node' });
  const { data } = await ada.query('{ admins { nodes { id } } }');
  const [admin] = data.admins.nodes;
  for (const [id, node] of [
    [client.id, { __typename: 'Client', id: client.id, name: 'Node' }],
    ['reference:git:node', { __typename: 'Client', id: client.id, name: 'Node' }],
    [management, { __typename: 'Module', id: management }],
    ['key:countersign', { __typename: 'Module', id: management }],
    [admin.id, { __typename: 'Admin', id: admin.id }],
  ])
    expect((await ada.query(query, { id })).data.node).toEqual(node);
});

test('of another account there is nothing, and to whom its own query is not open it is not either', async () => {
  const { ada, server, call, management } = service;
  const client = await addClient(ada, { name: 'Not theirs' });
  const ben = await server.signIn('ben@example.com');
  for (const id of [client.id, 'cl_none', 'aud_none']) {
    const { data, errors } = await ben.query(query, { id });
    expect([data.node, errors?.[0]?.extensions.code]).toEqual([null, 'NOT_FOUND']);
  }
  const own = await ada.query(query, { id: 'acc_two' });
  expect([own.data.node, own.errors?.[0]?.extensions.code]).toEqual([null, 'FORBIDDEN']);
  // A program, whose scopes are those of the one kind and not of the other.
  const scopes = ['countersign:catalogue:read'];
  const tool = await addClient(ada, { name: 'Reads modules', modules: [{ moduleId: management, scopes }] });
  const token = await service.tokenOf(tool);
  const asked = async (id: string) => (await call('POST', '/graphql', { query, variables: { id } }, token)).body;
  expect((await asked(management)).data.node).toMatchObject({ __typename: 'Module' });
  expect((await asked(client.id)).errors[0].extensions).toMatchObject({
    code: 'FORBIDDEN',
    scope: 'countersign:clients:read',
  });
});

test('of an input that is one of several things exactly one is said, and the door refuses the rest', async () => {
  const { ada } = service;
  const by = 'query($by: CustomerBy!) { customer(by: $by) { id } }';
  for (const wrong of [{}, { id: 'acc_one', reference: 'C-1' }, { id: null }]) {
    const { errors } = await ada.query(by, { by: wrong });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: expect.arrayContaining(['by']) }],
    });
  }
  expect((await ada.query(by, { by: { id: 'acc_one' } })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

/** Those with an id that are read with what leads to them, and by no query of their own. */
const notAlone = [
  'Account',
  'AuditEntry',
  'ClientSecret',
  'FactorReset',
  'Passkey',
  'PersonalToken',
  'SecretShareLink',
  'ActorPrincipal',
  'CustomerClient',
  'CustomerPerson',
  'CustomerPlan',
  'CustomerSeat',
  'ManagingApplication',
  'ModuleUser',
  'NewSecret',
  'PlanAccount',
  'ReachableAccount',
  'RevealedSecret',
  'Session',
  'SupportAccess',
  'Viewer',
  'WebhookDelivery',
  'WebhookKey',
  'Whoami',
];

test('every other type with an id is a Node', async () => {
  const schema = await graphqlSchema();
  const others = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => String(type.getFields().id?.type) === 'ID!' && type.getInterfaces().length === 0)
    .map(({ name }) => name);
  expect(others.toSorted()).toEqual(notAlone.toSorted());
});
