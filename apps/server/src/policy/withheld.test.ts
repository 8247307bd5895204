import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { personalTools } from '../testing/personalTools.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

const address = 'hidden@elsewhere.example';
let server: RunningServer;
let ada: Browser;
let client: { id: string; version: number };

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
  const payroll = { name: 'Payroll', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } };
  ({ client } = await ada.change('createClient', payroll, 'client { id version }'));
  // One that is applied, and stands in the audit; one that waits, and is a change request.
  await ada.change('inviteAdmin', { email: address, name: 'Hid', privileges: [] }, 'outcome');
  const { data } = await ada.query('{ account { version } }');
  const multiAdmin = { on: true, scope: 'EVERYTHING' };
  await ada.change('updateAccountSettings', { expectedVersion: data.account.version, multiAdmin }, 'outcome');
  await ada.change('inviteAdmin', { email: `also-${address}`, name: 'Also hid', privileges: [] }, 'outcome');
});
afterAll(() => server.close());

const entries = 'nodes { subject { kind id name } actor { name } changes { field before after } values { of text } }';
const requests = 'nodes { requester { name } subject { name } changes { field after } risks { message } input }';
const doors = {
  'the audit': ['countersign:audit:read', `{ auditEntries(first: 20) { ${entries} } }`],
  'change requests': ['countersign:changes:read', `{ changeRequests(first: 20) { ${requests} } }`],
  'the audit over REST': ['countersign:audit:read', '/api/audit'],
  'the exported audit': ['countersign:audit:read', '/api/export/audit.json'],
  'change requests over REST': ['countersign:changes:read', '/api/change-requests'],
} as const;

test.each(Object.entries(doors))(
  '%s tells a program no address of an admin, unless it may read admins',
  async (_door, [scope, asked]) => {
    const told = async (...scopes: Parameters<ReturnType<typeof personalTools>>) => {
      const { token, browser } = await personalTools(server, ada)(...scopes);
      if (asked.startsWith('{')) return JSON.stringify(await browser.query(asked));
      return (await fetch(server.url + asked, { headers: { authorization: `Bearer ${token}` } })).text();
    };
    const alone = await told(scope);
    expect(alone).not.toContain('"errors"');
    expect(alone).toContain('(needs countersign:admins:read)');
    expect(alone).not.toContain(address);
    expect(await told(scope, 'countersign:admins:read')).toContain(address);
  },
);

test('a field of a kind that the token is not for is refused, and what is named by it is told', async () => {
  await ada.change(
    'updateClient',
    { id: client.id, expectedVersion: client.version, description: 'Monthly' },
    'outcome',
  );
  const { browser } = await personalTools(server, ada)('countersign:changes:read');
  const asking = (fields: string) => browser.query(`{ changeRequests(first: 5) { nodes { client { ${fields} } } } }`);
  expect(await asking('owner { email }')).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  expect((await asking('owner { email }')).errors?.[0]?.extensions.scope).toBe('countersign:clients:read');
  expect((await asking('id name')).errors).toBeUndefined();
});

test('a program that only writes reads what it wrote in the answer, and nowhere else', async () => {
  const { browser } = await personalTools(server, ada)('countersign:clients:write');
  const input = `input: { name: "Written", grantTypes: [CLIENT_CREDENTIALS], owner: { email: "o@example.com" } }`;
  const { data } = await browser.query(`mutation { createClient(${input}) { changeRequest { id state version } } }`);
  expect(data.createClient.changeRequest).toMatchObject({ state: 'OPEN' });
  const { errors } = await browser.query('{ clients(first: 1) { nodes { id } } }');
  expect(errors?.[0]?.extensions.scope).toBe('countersign:clients:read');
});

test('nor does what it wrote lead it on: what that refers to is read with its own scope', async () => {
  const { id, version } = client;
  const { browser } = await personalTools(server, ada)('countersign:clients:write');
  // It is enabled already: nothing changes, and the answer shows it.
  const asked = `input: { id: "${id}", expectedVersion: ${version} }`;
  const own = await browser.query(`mutation { enableClient(${asked}) { client { owner { email } } } }`);
  expect(own.data?.enableClient.client.owner.email).toBe('o@example.com');
  const remove = (fields: string) =>
    browser.query(
      `mutation { deleteClient(${asked.replace(' }', ', confirmation: "Payroll" }')}) { it: changeRequest { ${fields} } } }`,
    );
  expect((await remove('state input client { name }')).data.deleteClient.it.client.name).toBe('Payroll');
  const { errors } = await remove('of: client { ... on Client { owner { email } } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'countersign:clients:read' });
});

test('keys are credentials as secrets are: whoever only writes clients sets none, and lets nobody come without', async () => {
  const { browser } = await personalTools(server, ada)('countersign:clients:write');
  const change = (fields: string) =>
    browser.query(
      `mutation { updateClient(input: { id: "${client.id}", expectedVersion: ${client.version}, ${fields} }) { outcome } }`,
    );
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = JSON.stringify(JSON.stringify(publicKey.export({ format: 'jwk' })));
  for (const fields of [`publicKeys: ${key}`, 'type: PUBLIC, grantTypes: [AUTHORIZATION_CODE]']) {
    const { errors } = await change(fields);
    expect(errors?.[0]?.extensions, fields).toMatchObject({ code: 'FORBIDDEN', scope: 'countersign:secrets:write' });
  }
  expect((await change('description: "Weekly"')).errors).toBeUndefined();
});

test('what sends the audit elsewhere sends what it says of people: it needs the scope of these, too', async () => {
  const input = 'input: { name: "Ours", url: "https://hooks.example.com/" }, dryRun: true';
  const { browser } = await personalTools(server, ada)('countersign:settings:write', 'countersign:audit:read');
  const { errors } = await browser.query(`mutation { createWebhookEndpoint(${input}) { outcome } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'countersign:admins:read' });
});
