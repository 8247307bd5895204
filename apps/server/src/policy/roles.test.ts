import { type Privilege, presets } from '@countersign/schema';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, choose } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

let server: RunningServer;
/** May do everything; two more of whom each test says what they may. */
let ada: Browser;
let ben: Browser;
let cyn: Browser;
let accounts = 0;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const people = ['ada', 'ben', 'cyn'] as const;

async function openAccount(kind?: 'VENDOR'): Promise<void> {
  const account = `acc_roles${++accounts}`;
  const at = (name: string) => `${name}@roles${accounts}.example`;
  await server.makeAccount(account, people.map(at), kind);
  [ada, ben, cyn] = await Promise.all([server.signIn(at('ada')), server.signIn(at('ben')), server.signIn(at('cyn'))]);
}
async function asking(name: (typeof people)[number], privileges: readonly Privilege[]): Promise<object> {
  const { data } = await ada.query('{ admins { nodes { id name version } } }');
  const { id, version } = data.admins.nodes.find((one: { name: string }) => one.name === name);
  return { id, expectedVersion: version, privileges };
}
const become = async (name: (typeof people)[number], privileges: readonly Privilege[]) =>
  ada.change('updateAdmin', await asking(name, privileges), 'admin { id }');
const turnOn = (more: object = {}) => choose(ada, { multiAdmin: { on: true, scope: 'EVERYTHING', ...more } });
const codeOf = async (browser: Browser, query: string, variables = {}) =>
  (await browser.query(query, variables)).errors?.[0]?.extensions.code;
const newClient = { name: 'Asked for', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } };
const request = async (by: Browser, mutation = 'createClient', input: object = newClient) => {
  const { changeRequest } = await by.change(mutation, input, 'changeRequest { id version }');
  return { id: changeRequest.id, expectedVersion: changeRequest.version };
};
const word = (mutation: string) => {
  const type = mutation === 'rejectChangeRequest' ? 'RejectChangeRequestInput' : 'ShownChangeRequestInput';
  return `mutation($input: ${type}!) { ${mutation}(input: $input) { changeRequest { state } } }`;
};

test('Who approves only decides on what others ask for, of every kind, and asks for nothing', async () => {
  await openAccount();
  await become('ben', presets['Approver only']);
  await turnOn();
  const asked = await request(ada);
  const { data } = await ben.query('{ changeRequestsToReview changeRequests { nodes { reviewState { obstacle } } } }');
  expect(data).toMatchObject({
    changeRequestsToReview: 1,
    changeRequests: { nodes: [{ reviewState: { obstacle: null } }] },
  });
  const done = await ben.change('approveChangeRequest', asked, 'changeRequest { state }');
  expect(done.changeRequest.state).toBe('APPLIED');
  const version = (await ada.query('{ account { version } }')).data.account.version;
  const settings = await request(ada, 'updateAccountSettings', { expectedVersion: version, slugNames: true });
  expect((await ben.change('approveChangeRequest', settings, 'changeRequest { state }')).changeRequest.state).toBe(
    'APPLIED',
  );
  const invited = await request(ada, 'inviteAdmin', {
    email: 'new@roles.example',
    name: 'New',
    privileges: ['MANAGE_USERS'],
  });
  const input = { ...invited, reason: 'Nobody knows them.' };
  expect((await ben.query(word('rejectChangeRequest'), { input })).data.rejectChangeRequest.changeRequest.state).toBe(
    'REJECTED',
  );
  const create = 'mutation($input: CreateClientInput!) { createClient(input: $input) { outcome } }';
  expect(await codeOf(ben, create, { input: newClient })).toBe('FORBIDDEN');
  expect(await codeOf(ben, '{ auditEntries { nodes { id } } }')).toBe('FORBIDDEN');
  expect(await codeOf(ben, '{ clients { nodes { name } } }')).toBeUndefined();
});

test('Who approves only counts for the two admins that an account needs, and is missed when they leave', async () => {
  await openAccount();
  await become('cyn', []);
  await become('ben', presets['Read only']);
  await expect(turnOn()).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await become('ben', presets['Approver only']);
  await turnOn();
  const { data } = await ada.query('{ admins { nodes { id name } } }');
  const approver = data.admins.nodes.find(({ name }: { name: string }) => name === 'ben');
  const disable = 'mutation($input: DisableAdminInput!) { disableAdmin(input: $input) { outcome } }';
  const refused = await ada.query(disable, { input: { id: approver.id } });
  expect(refused.errors?.[0]).toMatchObject({
    extensions: { code: 'CONFLICT' },
    message: expect.stringContaining('approve'),
  });
});

test('In the vendor’s account an approver decides on what is across accounts only with the vendor’s privilege', async () => {
  await openAccount('VENDOR');
  await become('ben', presets['Approver only']);
  await become('cyn', ['APPROVE_CHANGES', 'MANAGE_ACCOUNTS', 'MANAGE_USERS']);
  await turnOn();
  const admin = { adminEmail: 'first@customer.example', adminName: 'First' };
  const asked = await request(ada, 'createAccount', { name: 'A customer', reference: 'one', ...admin });
  expect(await codeOf(ben, word('approveChangeRequest'), { input: asked })).toBe('FORBIDDEN');
  expect(await codeOf(cyn, word('approveChangeRequest'), { input: asked })).toBeUndefined();
});

test('Who only reads sees what an admin sees, changes and reveals nothing, and is no approver', async () => {
  await openAccount();
  await choose(ada, { secretVisibility: 'RECOVERABLE' });
  const { id, secrets } = await addClient(ada, { name: 'Looked at' });
  await become('ben', presets['Read only']);
  for (const query of [
    ...['clients', 'modules', 'accessTypes', 'admins', 'changeRequests', 'auditEntries'].map(
      (one) => `${one} { nodes { id } }`,
    ),
    'account { id settings { slugNames } }',
    'sso { callbackUrl }',
    'webhookEndpoints { id }',
    'clientCount',
  ])
    expect(await codeOf(ben, `{ ${query} }`), query).toBeUndefined();
  const reveal = 'mutation($input: RevealClientSecretInput!) { revealClientSecret(input: $input) { outcome } }';
  expect(await codeOf(ben, reveal, { input: { id, secretId: secrets[0]?.id } })).toBe('FORBIDDEN');
  await turnOn();
  const asked = await request(ada);
  expect(await codeOf(ben, word('approveChangeRequest'), { input: asked })).toBe('FORBIDDEN');
  expect((await ben.query('{ changeRequestsToReview }')).data.changeRequestsToReview).toBe(0);
});
