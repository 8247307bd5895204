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

test('what another address was told is not sent to a new one by one admin alone', async () => {
  await server.makeAccount('acc_two', ['ben@example.com', 'cyd@example.com']);
  const [ben, cyd] = [await server.signIn('ben@example.com'), await server.signIn('cyd@example.com')];
  receiver.answer((_received, reply) => reply.writeHead(204).end());
  const input = { name: 'Tickets', url: receiver.url, eventTypes: ['client.created'] };
  const { endpoint } = await ben.change('createWebhookEndpoint', input, 'endpoint { id version }');
  await addClient(ben);
  await server.doWhatIsDue();
  const sequence = receiver.take().at(-1)?.event.data.sequence;
  const resend = () => ben.change('resendWebhookDelivery', { id: endpoint.id, sequence }, 'outcome');
  await resend();
  await server.doWhatIsDue();
  expect(receiver.take().map(({ path }) => path)).toEqual(['/hooks']);

  const { data } = await ben.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true, scope: 'EVERYTHING' } };
  await ben.change('updateAccountSettings', on, 'outcome');
  const elsewhere = { id: endpoint.id, expectedVersion: endpoint.version, url: `${receiver.url}/elsewhere` };
  const { changeRequest } = await ben.change('updateWebhookEndpoint', elsewhere, 'changeRequest { id version }');
  await resend();
  await server.doWhatIsDue();
  server.pass(1000);
  const approval = { id: changeRequest.id, expectedVersion: changeRequest.version };
  await cyd.change('approveChangeRequest', approval, 'outcome');
  await server.doWhatIsDue();
  receiver.take();
  await expect(resend()).rejects.toMatchObject({ code: 'CONFLICT' });
  await server.doWhatIsDue();
  expect(receiver.take()).toEqual([]);
});

test('what is no longer chosen is not sent, though it was made ready before', async () => {
  receiver.answer((_received, reply) => reply.writeHead(500).end());
  const input = {
    name: 'Narrower',
    url: `${receiver.url}/narrower`,
    eventTypes: ['client.created', 'client.disabled'],
  };
  const { endpoint } = await ada.change('createWebhookEndpoint', input, 'endpoint { id version }');
  await addClient(ada);
  await server.doWhatIsDue();
  const narrower = { id: endpoint.id, expectedVersion: endpoint.version, eventTypes: ['client.disabled'] };
  await ada.change('updateWebhookEndpoint', narrower, 'outcome');
  receiver.answer((_received, reply) => reply.writeHead(204).end());
  receiver.take();
  server.pass(6000);
  await server.doWhatIsDue();
  expect(receiver.take().filter(({ path }) => path === '/hooks/narrower')).toEqual([]);
  const { data } = await ada.query(
    'query($id: ID!) { webhookEndpoint(id: $id) { pending deliveries { nodes { sequence state } } } }',
    { id: endpoint.id },
  );
  const { pending, deliveries } = data.webhookEndpoint;
  expect({ pending, nodes: deliveries.nodes }).toMatchObject({ pending: 0, nodes: [{ state: 'SKIPPED' }] });
  const again = { id: endpoint.id, sequence: deliveries.nodes[0].sequence };
  await expect(ada.change('resendWebhookDelivery', again, 'outcome')).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('what was about to be made ready for an endpoint that is deleted meanwhile is not kept', async () => {
  const { endpoint } = await ada.change(
    'createWebhookEndpoint',
    { name: 'Short', url: `${receiver.url}/short` },
    'endpoint { id version }',
  );
  await addClient(ada);
  const { webhooks } = server.store.within('acc_one');
  const known = await webhooks.byId(endpoint.id);
  await ada.change('deleteWebhookEndpoint', { id: endpoint.id, expectedVersion: endpoint.version }, 'outcome');
  const { sequence, round } = known?.progress ?? { sequence: 0, round: 0 };
  const row = { endpointId: endpoint.id, sequence: sequence + 1, accountId: 'acc_one', eventId: 'evt', round };
  const made = { ...row, eventType: 'client.created', subject: 'client x', state: 'PENDING', dueAt: 0 } as const;
  const delivery = { ...made, attempts: 0, log: [], createdAt: server.now(), endedAt: null };
  const stretch = { endpointId: endpoint.id, round, from: sequence, to: sequence + 1, deliveries: [delivery] };
  expect(await server.store.webhooks.enqueue(stretch)).toBe(false);
  expect(await webhooks.countPending(endpoint.id)).toBe(0);
});

test('a receiver that answers each event by a change keeps no server from stopping', async () => {
  await server.makeAccount('acc_three', ['dan@example.com']);
  const dan = await server.signIn('dan@example.com');
  await dan.change('createWebhookEndpoint', { name: 'Echo', url: `${receiver.url}/echo` }, 'outcome');
  let isOn = true;
  receiver.answer(async ({ path }, reply) => {
    if (isOn && path === '/hooks/echo') await addClient(dan);
    reply.writeHead(204).end();
  });
  // As long as it runs, the schedule waits for it.
  await server.doWhatIsDue();
  isOn = false;
  expect(receiver.take().length).toBeGreaterThan(1);
}, 30_000);

test('of events as large as they come, a turn reads and sends as few at once as weigh two megabytes', async () => {
  await server.makeAccount('acc_heavy', ['hal@example.com']);
  const hal = await server.signIn('hal@example.com');
  const input = { name: 'Types', url: `${receiver.url}/heavy`, eventTypes: ['access_type.created'] };
  await hal.change('createWebhookEndpoint', input, 'outcome');
  const fields = Array.from({ length: 10 }, (_, index) => `field ${index} ${'x'.repeat(40)}`);
  const permissions = Array.from({ length: 430 }, (_, index) => ({
    object: `Object ${index}`,
    operations: ['READ'],
    fields,
  }));
  for (let made = 0; made < 8; made++) {
    await hal.change('createAccessType', { name: `Heavy${made}`, permissions }, 'outcome');
  }
  receiver.take();
  const came = async () => {
    await server.doWhatIsDue();
    return receiver.take().filter(({ path }) => path === '/hooks/heavy');
  };
  // Whoever refuses them all gets no more in the same turn.
  receiver.answer((_received, reply) => reply.writeHead(500).end());
  const first = await came();
  expect(first.length).toBeGreaterThan(0);
  expect(first.length, 'of eight that are due').toBeLessThan(8);
  expect(first.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThan(2_500_000);

  receiver.answer((_received, reply) => reply.writeHead(204).end());
  const arrived = new Set<string>();
  await expect
    .poll(async () => {
      server.pass(10_000);
      for (const { event } of await came()) arrived.add(event.data.subject.name);
      return arrived.size;
    })
    .toBe(8);
});
