import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient, tokenStatus } from '../../testing/clientCalls.js';
import { type RunningServer, startServer } from '../../testing/server.js';
import { type Receiver, startReceiver } from '../../testing/webhookReceiver.js';

let server: RunningServer;
let receiver: Receiver;

beforeAll(async () => {
  [server, receiver] = [await startServer(), await startReceiver()];
  await server.makeAccount('acc_hangs', ['ada@example.com']);
  await server.makeAccount('acc_works', ['ben@example.com']);
});
afterAll(async () => {
  await server.close();
  await receiver.close();
});

test('while name servers that an account chose do not answer, others sign in, get tokens and their events', async () => {
  server.names.ignore('hangs.example');
  const [ada, ben] = [await server.signIn('ada@example.com'), await server.signIn('ben@example.com')];
  // Two turns of an account, eight events each, of clients of their own: more than the threads that look-ups could hold.
  for (const name of ['one', 'two']) {
    await ada.change('createWebhookEndpoint', { name, url: `https://${name}.hangs.example/` }, 'outcome');
  }
  for (let count = 0; count < 8; count++) await addClient(ada);
  const hanging = server.doWhatIsDue();
  const inVain = () => [...server.names.ignored()].sort();
  await expect.poll(inVain).toEqual(['one.hangs.example', 'two.hangs.example']);

  // They wait on a socket: none of the threads is held on which a password is hashed, too.
  expect(process.getActiveResourcesInfo()).not.toContain('GetAddrInfoReqWrap');
  await ben.stepUp();
  const again = await server.signIn('ben@example.com');
  const { id, secret } = await addClient(again);
  expect(await tokenStatus(server, id, secret)).toBe(200);
  const url = `${receiver.url}/ben`;
  await again.change('createWebhookEndpoint', { name: 'Tickets', url, eventTypes: ['client.created'] }, 'outcome');
  await addClient(again);
  await server.doWhatIsDue();
  expect(receiver.take().map(({ path }) => path)).toEqual(['/hooks/ben']);

  await hanging;
  const { data } = await ada.query('{ webhookEndpoints { deliveries { nodes { log { failure } } } } }');
  expect(JSON.stringify(data)).toContain('No name server answers what the address of one.hangs.example is.');
}, 30_000);
