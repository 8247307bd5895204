import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addClient, choose, tokenStatus } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let ada: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(() => server.close());
beforeEach(() => choose(ada, { leakedSecrets: 'TELL' }));

const report = async (values: readonly string[]) =>
  (
    await fetch(`${server.url}/api/leaks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ values }),
    })
  ).status;

const alarms = async (subjectId: string | undefined, action: string): Promise<number> =>
  (
    await ada.query(`query($filter: AuditEntryFilter!) { auditEntries(filter: $filter, first: 50) { nodes { id } } }`, {
      filter: { subjectId, action },
    })
  ).data.auditEntries.nodes.length;

const personalToken = async () => {
  const input = { name: 'My script', scopes: ['countersign:clients:read'] };
  return (await ada.change('createPersonalToken', input, 'secret { value }')).secret.value as string;
};

test('reports of the same at once raise one alarm', async () => {
  const token = await personalToken();
  const answers = await Promise.all(Array.from({ length: 12 }, () => report([token])));
  expect(new Set(answers)).toEqual(new Set([202]));
  expect(await alarms(undefined, 'noteLeakedToken')).toBe(1);

  const client = await addClient(ada);
  const input = { id: client.id, secretId: client.secrets[0]?.id, confirmation: client.name };
  await ada.change('revokeClientSecret', input, 'outcome');
  const again = await Promise.all(Array.from({ length: 12 }, () => report([client.secret])));
  expect(new Set(again)).toEqual(new Set([202]));
  expect(await alarms(client.id, 'noteLeakedSecret')).toBe(1);
});

test('an account hears of 20 secrets of one client a day, and each that works is stopped all the same', async () => {
  const client = await addClient(ada);
  const secrets = [client.secret];
  const { id, name: confirmation } = client;
  for (let count = 0; count < 24; count++) {
    const shown = await ada.query('query($id: ID!) { client(id: $id) { version secrets { id } } }', { id });
    const { version: expectedVersion, secrets: kept } = shown.data.client;
    await ada.change('revokeClientSecret', { id, secretId: kept[0].id, confirmation }, 'outcome');
    const added = await ada.change('addClientSecret', { id, expectedVersion: expectedVersion + 1 }, 'secret { value }');
    secrets.push(added.secret.value);
  }
  await report(secrets);
  expect(await alarms(id, 'noteLeakedSecret')).toBe(20);
  await choose(ada, { leakedSecrets: 'STOP_SECRET' });
  await report(secrets);
  expect(await tokenStatus(server, id, secrets.at(-1) ?? '')).toBe(401);
  expect(await alarms(id, 'noteLeakedSecret')).toBe(21);
});
