import { afterAll, beforeAll, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { type Receiver, startReceiver } from '../../testing/webhookReceiver.js';

let server: RunningServer;
let receiver: Receiver;
let ada: Browser;

beforeAll(async () => {
  [server, receiver] = [await startServer(), await startReceiver()];
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(async () => {
  await server.close();
  await receiver.close();
});

test('what is held back by an earlier event of its subject keeps no server busy', async () => {
  receiver.answer((_received, reply) => reply.writeHead(500).end());
  const input = { name: 'Tickets', url: receiver.url, eventTypes: ['client.created', 'client.disabled'] };
  await ada.change('createWebhookEndpoint', input, 'outcome');
  const { id } = await addClient(ada);
  await server.doWhatIsDue();
  // The first is refused and waits; only now comes another event of the same client.
  await ada.change('disableClient', { id }, 'outcome');
  server.pass(1500);
  await server.doWhatIsDue();
  expect(receiver.take().map(({ event }) => event.type)).toEqual(['client.created']);

  receiver.answer((_received, reply) => reply.writeHead(204).end());
  server.pass(6000);
  await server.doWhatIsDue();
  expect(receiver.take().map(({ event }) => event.type)).toEqual(['client.created', 'client.disabled']);
});
