import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose, type ShownClient, tokenStatus } from '../testing/clientCalls.js';
import { managementModuleId } from '../testing/managementApp.js';
import { follow, sendSecret } from '../testing/secretShareLinkCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

let server: RunningServer;
let ada: Browser;
/** May manage clients, and nothing else. */
let cy: Browser;
/** In another environment: each reaches production in a way of its own, but for the last. */
let clients: Record<'manages' | 'introspects' | 'stays', ShownClient>;

const key = () =>
  JSON.stringify(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }));
const seen = async ({ id }: ShownClient) => {
  const shown = 'id version name publicKeys secrets { id }';
  return (await ada.query(`query($id: ID!) { client(id: $id) { ${shown} } }`, { id })).data.client;
};
const asked = async (mutation: string, client: ShownClient, more: object) => {
  const { id, version: expectedVersion } = await seen(client);
  const secret = mutation === 'addClientSecret' ? 'secret { id value }' : '';
  return ada.change(mutation, { id, expectedVersion, ...more }, `changeRequest { state } ${secret}`);
};

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com', 'cy@example.com']);
  ada = await server.signIn('ada@example.com');
  const uat = { environment: 'uat' };
  clients = {
    manages: await addClient(ada, { ...uat, modules: [{ moduleId: await managementModuleId(ada) }] }),
    introspects: await addClient(ada, uat),
    stays: await addClient(ada, uat),
  };
  const audience = 'https://api.example.com/pay';
  const module = { key: 'pay', name: 'Pay', audience, resourceServerIds: [clients.introspects.id] };
  await ada.change('createModule', module, 'outcome');
  await server.restrict('acc_one', 'cy@example.com', ['MANAGE_CLIENTS']);
  await choose(ada, { secretsPerClient: 5, multiAdmin: { on: true, scope: 'PRODUCTION' } });
  cy = await server.signIn('cy@example.com');
});
afterAll(() => server.close());

describe.each(['manages', 'introspects'] as const)(
  'where production needs a second admin, a client elsewhere that %s',
  (which) => {
    test('gets no key by one admin', async () => {
      const { outcome } = await asked('updateClient', clients[which], { publicKeys: key() });
      expect(outcome).toBe('PENDING_APPROVAL');
      expect((await seen(clients[which])).publicKeys).toBe('');
    });

    test('has no link sent to a secret that two have not agreed to, nor is that secret good for anything', async () => {
      const { outcome, secret } = await asked('addClientSecret', clients[which], { label: 'Mine' });
      expect(outcome).toBe('PENDING_APPROVAL');
      const input = { id: clients[which].id, secretId: secret.id, value: secret.value };
      await expect(ada.change('createSecretShareLink', input, 'link')).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect(await tokenStatus(server, clients[which].id, secret.value)).toBe(401);
    });

    test('may have the secret sent that both agreed to: it opens once, and no more than it did', async () => {
      const token = await sendSecret(ada, clients[which]);
      expect(await follow(server, 'open', { token })).toMatchObject({ status: 200 });
      expect(await follow(server, 'open', { token })).toMatchObject({ status: 409 });
    });
  },
);

test('one that manages has its secret sent by nobody who may do less than it', async () => {
  await expect(sendSecret(cy, clients.manages)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await sendSecret(cy, clients.introspects)).toBeTruthy();
});

test('one that stays where it is gets a key and a secret at once', async () => {
  expect((await asked('updateClient', clients.stays, { publicKeys: key() })).outcome).toBe('APPLIED');
  expect((await asked('addClientSecret', clients.stays, { label: 'Mine' })).outcome).toBe('APPLIED');
});
