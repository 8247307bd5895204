import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

let server: RunningServer;
let ada: Browser;
let client: ShownClient;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
  client = await addClient(ada);
  server.pass(10 * 60 * 1000);
});
afterAll(() => server.close());

test('a session that was left open gives no client a key, and still describes it', async () => {
  const { publicKey } = generateKeyPairSync('ed25519');
  const input = { id: client.id, expectedVersion: client.version };
  const publicKeys = JSON.stringify(publicKey.export({ format: 'jwk' }));
  const refused = { code: 'STEP_UP_REQUIRED' };
  await expect(ada.change('updateClient', { ...input, publicKeys }, 'client { id }')).rejects.toMatchObject(refused);
  const described = await ada.change('updateClient', { ...input, description: 'Nightly' }, 'client { description }');
  expect(described).toMatchObject({ outcome: 'APPLIED' });
});
