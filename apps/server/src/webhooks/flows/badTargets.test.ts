import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { type Receiver, startReceiver } from '../../testing/webhookReceiver.js';

let server: RunningServer;
let mailbox: Mailbox;
let receiver: Receiver;
let ada: Browser;
let id: string;

const hour = 3_600_000;

beforeAll(async () => {
  [mailbox, receiver] = [await startMailbox(), await startReceiver()];
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_one', ['ada@example.com']);
  ada = await server.signIn('ada@example.com');
});
afterAll(async () => {
  await server.close();
  await receiver.close();
  await mailbox.close();
});

beforeEach(async () => {
  ada = await server.signIn('ada@example.com');
  const { data } = await ada.query('{ webhookEndpoints { id version } }');
  for (const { id, version } of data.webhookEndpoints) {
    await ada.change('deleteWebhookEndpoint', { id, expectedVersion: version }, 'outcome');
  }
  const input = { name: 'Tickets', url: receiver.url, eventTypes: ['client.created'] };
  id = (await ada.change('createWebhookEndpoint', input, 'endpoint { id }')).endpoint.id;
  await server.doWhatIsDue();
  receiver.take();
  mailbox.take();
});

async function log() {
  const { data } = await ada.query(
    `query($id: ID!) { webhookEndpoint(id: $id) { state pausedBecause deliveries {
      nodes { state attempts log { status failure answer } } } } }`,
    { id },
  );
  const { deliveries, ...endpoint } = data.webhookEndpoint;
  return { ...endpoint, deliveries: deliveries.nodes };
}

async function sendOne() {
  await addClient(ada);
  await server.doWhatIsDue();
  return log();
}

test('of an answer of 10 MB the beginning is kept, and the delivery is what its status says', async () => {
  receiver.answer((_received, reply) => {
    reply.writeHead(200);
    reply.end(Buffer.alloc(10_000_000, 'x'));
  });
  const [delivery] = (await sendOne()).deliveries;
  expect(delivery).toMatchObject({ state: 'DELIVERED', log: [{ status: 200, answer: 'x'.repeat(1024) }] });
});

test('a redirect is not followed, wherever it leads', async () => {
  receiver.answer((_received, reply) => reply.writeHead(302, { location: 'http://169.254.169.254/latest' }).end());
  const [delivery] = (await sendOne()).deliveries;
  expect(delivery).toMatchObject({ state: 'PENDING', log: [{ status: 302 }] });
  expect(receiver.take()).toHaveLength(1);
});

test('whoever breaks off is told apart from whoever answers', async () => {
  receiver.answer((_received, reply) => reply.destroy());
  const [delivery] = (await sendOne()).deliveries;
  expect(delivery).toMatchObject({ state: 'PENDING', log: [{ status: null, answer: '' }] });
  expect(delivery.log[0].failure).not.toBe('');
});

test('addresses of the network inside are refused at once', async () => {
  const add = (url: string) => ada.change('createWebhookEndpoint', { name: 'Inside', url }, 'outcome');
  for (const url of ['https://10.0.0.1/', 'https://169.254.169.254/', 'https://[fd00::1]/', 'http://example.com/']) {
    await expect(add(url), url).rejects.toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['url'] }] });
  }
});

test('after the last attempt an event is skipped and told, once a day; later ones of its subject go on', async () => {
  const others = await addClient(ada, { name: 'Works' });
  await server.doWhatIsDue();
  receiver.answer(({ event }, reply) => reply.writeHead(event.data.subject.name === 'Fails' ? 500 : 204).end());
  await addClient(ada, { name: 'Fails' });
  for (let attempt = 0; attempt < 12; attempt++) {
    await server.doWhatIsDue();
    server.pass(27 * hour);
    ada = await server.signIn('ada@example.com');
    // Something arrives, so that the endpoint is not given up.
    await addClient(ada, { name: `Works ${attempt} ${others.id}` });
  }
  await server.doWhatIsDue();
  const { deliveries, state } = await log();
  const skipped = deliveries.filter((one: { state: string }) => one.state === 'SKIPPED');
  expect(state).toBe('ENABLED');
  expect(skipped).toMatchObject([{ attempts: 10 }]);
  const told = mailbox.take().filter(({ subject }) => subject.includes('could not be delivered'));
  expect(told).toMatchObject([{ to: 'ada@example.com', subject: 'Some events could not be delivered to Tickets' }]);
});

test('an endpoint that does not answer for three days is paused with a notice, and goes on with nothing lost', async () => {
  receiver.answer((_received, reply) => reply.writeHead(500).end());
  await addClient(ada, { name: 'Waits' });
  for (let attempt = 0; attempt < 11; attempt++) {
    await server.doWhatIsDue();
    server.pass(12 * hour);
  }
  ada = await server.signIn('ada@example.com');
  const paused = await log();
  expect(paused).toMatchObject({ state: 'PAUSED', pausedBecause: 'Nothing could be delivered for three days.' });
  expect(paused.deliveries).toMatchObject([{ state: 'PENDING' }]);
  expect(mailbox.take().map(({ subject }) => subject)).toContain('Events are no longer sent to Tickets');

  receiver.answer((_received, reply) => reply.writeHead(204).end());
  receiver.take();
  const { data } = await ada.query('query($id: ID!) { webhookEndpoint(id: $id) { version } }', { id });
  await ada.change('enableWebhookEndpoint', { id, expectedVersion: data.webhookEndpoint.version }, 'outcome');
  await server.doWhatIsDue();
  expect(receiver.take().map(({ event }) => event.data.subject.name)).toEqual(['Waits']);
});

test('one that answers 410 is paused at once', async () => {
  receiver.answer((_received, reply) => reply.writeHead(410).end());
  expect(await sendOne()).toMatchObject({
    state: 'PAUSED',
    deliveries: [{ state: 'PENDING', log: [{ status: 410 }] }],
  });
});
