import { createPublicKey, verify } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addClient } from '../../testing/clientCalls.js';
import { personalTools } from '../../testing/personalTools.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { type Received, type Receiver, startReceiver } from '../../testing/webhookReceiver.js';

let server: RunningServer;
let receiver: Receiver;
let ada: Browser;

beforeAll(async () => {
  [server, receiver] = [await startServer(), await startReceiver()];
  await server.makeAccount('acc_one', ['ada@example.com']);
});
afterAll(async () => {
  await server.close();
  await receiver.close();
});
beforeEach(async () => {
  // A moment ago, whatever time the test before let go by.
  ada = await server.signIn('ada@example.com');
  receiver.answer((_received, reply) => reply.writeHead(204).end());
  const { data, errors } = await ada.query('{ webhookEndpoints { id version } }');
  expect(errors).toBeUndefined();
  for (const { id, version } of data.webhookEndpoints) {
    await ada.change('deleteWebhookEndpoint', { id, expectedVersion: version }, 'outcome');
  }
  receiver.take();
});

const shown = 'endpoint { id version keys { publicKey expiresAt } } secret { value }';

const open = (input: object = {}) =>
  ada.change('createWebhookEndpoint', { name: 'Tickets', url: receiver.url, ...input }, shown);

async function received(): Promise<Received[]> {
  await server.doWhatIsDue();
  return receiver.take();
}

const types = (all: readonly Received[]) => all.map(({ event }) => event.type);

const headersOf = ({ headers }: Received) => ({
  'webhook-id': String(headers['webhook-id']),
  'webhook-timestamp': String(headers['webhook-timestamp']),
  'webhook-signature': String(headers['webhook-signature']),
});

/** By the specification's words: ed25519 over `id.timestamp.payload`, the key in base64 after its prefix. */
function isSignedBy(publicKey: string, one: Received): boolean {
  const headers = headersOf(one);
  const raw = Buffer.from(publicKey.replace(/^whpk_/, ''), 'base64');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const content = Buffer.from(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${one.body}`);
  return headers['webhook-signature']
    .split(' ')
    .filter((signature) => signature.startsWith('v1a,'))
    .some((signature) => verify(null, content, key, Buffer.from(signature.slice(4), 'base64')));
}

test('what happens arrives once, signed so that the package of the specification and node:crypto verify it', async () => {
  const { endpoint, secret } = await open();
  expect(secret.value).toMatch(/^whsec_/);
  const { id } = await addClient(ada, { name: 'Payroll' });
  const all = await received();
  expect(types(all)).toEqual(['webhook_endpoint.created', 'client.created']);
  const [, made] = all;
  expect(new Webhook(secret.value).verify(made?.body ?? '', headersOf(made as Received))).toMatchObject({
    type: 'client.created',
    data: { action: 'createClient', subject: { kind: 'client', id, name: 'Payroll' }, actor: { name: 'ada' } },
  });
  expect(isSignedBy(endpoint.keys[0].publicKey, made as Received)).toBe(true);
  expect(made?.headers['webhook-id']).toBe(made?.event.data.id);
  const { data } = await ada.query('{ auditEntries(first: 1) { nodes { seq hash } } }');
  expect(made?.event.data).toMatchObject({
    sequence: data.auditEntries.nodes[0].seq,
    hash: data.auditEntries.nodes[0].hash,
    previousHash: all[0]?.event.data.hash,
  });
  expect(await received()).toEqual([]);
});

test('an endpoint gets the events that it chose, its own test, and nothing while it is disabled', async () => {
  const { endpoint } = await open({ eventTypes: ['client.created'] });
  const { id } = await addClient(ada);
  await ada.change('disableClient', { id }, 'outcome');
  await ada.change('testWebhookEndpoint', { id: endpoint.id }, 'outcome');
  expect(types(await received())).toEqual(['client.created', 'webhook_endpoint.tested']);

  const off = await ada.change('disableWebhookEndpoint', { id: endpoint.id }, 'endpoint { version }');
  await addClient(ada);
  expect(await received()).toEqual([]);
  const test = ada.change('testWebhookEndpoint', { id: endpoint.id }, 'outcome');
  await expect(test).rejects.toMatchObject({ code: 'CONFLICT' });

  const on = { id: endpoint.id, expectedVersion: off.endpoint.version };
  const enabled = await ada.change('enableWebhookEndpoint', on, 'endpoint { version }');
  expect(types(await received())).toEqual(['client.created']);

  await ada.change('disableWebhookEndpoint', { id: endpoint.id }, 'outcome');
  await addClient(ada);
  const now = { id: endpoint.id, expectedVersion: enabled.endpoint.version + 1, from: 'NOW' };
  await ada.change('enableWebhookEndpoint', now, 'outcome');
  expect(await received()).toEqual([]);
});

test('a replaced key signs beside its successor for as long as was said, and not longer', async () => {
  const { endpoint, secret: old } = await open({ eventTypes: ['client.created'] });
  const input = { id: endpoint.id, expectedVersion: endpoint.version, overlapHours: 2 };
  const { secret, endpoint: rotated } = await ada.change('rotateWebhookSecret', input, shown);
  expect(secret.value).not.toBe(old.value);
  await addClient(ada);
  const [both] = await received();
  for (const each of [old, secret]) new Webhook(each.value).verify(both?.body ?? '', headersOf(both as Received));
  for (const { publicKey } of rotated.keys) expect(isSignedBy(publicKey, both as Received)).toBe(true);
  expect(rotated.keys).toHaveLength(2);

  server.pass(2 * 3_600_000);
  ada = await server.signIn('ada@example.com');
  await addClient(ada);
  const [later] = await received();
  expect(later?.headers['webhook-signature']?.toString().split(' ')).toHaveLength(2);
  expect(isSignedBy(rotated.keys[0].publicKey, later as Received)).toBe(true);
  expect(isSignedBy(endpoint.keys[0].publicKey, later as Received)).toBe(false);
});

test('what is refused holds back the later events of its subject alone, and is tried again by the schedule', async () => {
  await open({ eventTypes: ['client.created', 'client.disabled', 'client.enabled'] });
  const [one, two] = [await addClient(ada, { name: 'One' }), await addClient(ada, { name: 'Two' })];
  await received();
  receiver.answer(({ event }, reply) => reply.writeHead(event.data.subject.name === 'One' ? 500 : 204).end('No'));
  for (const { id } of [one, two]) await ada.change('disableClient', { id }, 'outcome');
  await ada.change('enableClient', { id: one.id, expectedVersion: one.version + 1 }, 'outcome');
  const tried = (all: readonly Received[]) => all.map(({ event }) => `${event.data.subject.name} ${event.type}`).sort();
  expect(tried(await received())).toEqual(['One client.disabled', 'Two client.disabled']);
  expect(await received()).toEqual([]);
  server.pass(6000);
  const again = await received();
  expect(tried(again)).toEqual(['One client.disabled']);

  receiver.answer((_received, reply) => reply.writeHead(204).end());
  server.pass(6 * 60_000);
  const arrived = await received();
  expect(types(arrived)).toEqual(['client.disabled', 'client.enabled']);
  expect(arrived[0]?.headers['webhook-id']).toBe(again[0]?.headers['webhook-id']);
});

test('events are sent again one by one, and all of them from a sequence number on, under the same ids', async () => {
  const { endpoint } = await open({ eventTypes: ['client.created'] });
  await addClient(ada);
  await addClient(ada);
  const first = await received();
  const ids = first.map(({ event }) => event.data.id);
  const sequence = first[1]?.event.data.sequence;
  await ada.change('resendWebhookDelivery', { id: endpoint.id, sequence }, 'outcome');
  expect((await received()).map(({ event }) => event.data.id)).toEqual([ids[1]]);

  const replay = { id: endpoint.id, expectedVersion: endpoint.version, fromSequence: first[0]?.event.data.sequence };
  await ada.change('replayWebhookEvents', replay, 'outcome');
  expect((await received()).map(({ event }) => event.data.id)).toEqual(ids);
  const ahead = { ...replay, expectedVersion: endpoint.version + 1, fromSequence: 1_000_000 };
  await expect(ada.change('replayWebhookEvents', ahead, 'outcome')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('the log has each attempt with what was answered, and the body as it is sent', async () => {
  const { endpoint } = await open({ eventTypes: ['client.created'] });
  receiver.answer((_received, reply) => reply.writeHead(503).end('Busy\u0000 now'));
  await addClient(ada);
  const [sent] = await received();
  const { data } = await ada.query(
    `query($id: ID!) { webhookEndpoint(id: $id) { pending failingSince deliveries(state: PENDING) {
      nodes { sequence eventType state attempts nextAttemptAt body log { status failure answer } } } } }`,
    { id: endpoint.id },
  );
  const { pending, failingSince, deliveries } = data.webhookEndpoint;
  expect({ pending, isFailing: failingSince !== null }).toEqual({ pending: 1, isFailing: true });
  expect(deliveries.nodes).toEqual([
    {
      sequence: sent?.event.data.sequence,
      eventType: 'client.created',
      state: 'PENDING',
      attempts: 1,
      nextAttemptAt: expect.any(String),
      body: sent?.body,
      log: [{ status: 503, failure: '', answer: 'Busy now' }],
    },
  ]);
});

test('of two servers one delivers each event, in order; what a dead one had begun, another one ends', async () => {
  const second = await startServer({ beside: server });
  try {
    const { endpoint } = await open({ eventTypes: ['client.created', 'client.disabled'] });
    for (let count = 0; count < 12; count++) {
      const { id } = await addClient(ada);
      await ada.change('disableClient', { id }, 'outcome');
    }
    await Promise.all([server.doWhatIsDue(), second.doWhatIsDue()]);
    const all = receiver.take();
    expect(all).toHaveLength(24);
    expect(new Set(all.map(({ headers }) => headers['webhook-id'])).size).toBe(24);
    const made = new Set<string>();
    for (const { event } of all) {
      if (event.type === 'client.created') made.add(event.data.subject.id);
      else expect(made).toContain(event.data.subject.id);
    }

    const { webhooks } = server.store;
    expect(await webhooks.hold(endpoint.id, 'a server that dies', server.now() + 120_000, server.now())).toBe(true);
    await addClient(ada);
    expect(await received()).toEqual([]);
    server.pass(121_000);
    await second.doWhatIsDue();
    expect(types(receiver.take())).toEqual(['client.created']);
  } finally {
    await second.close();
  }
});

test('what was delivered is shown to a program as the audit is: without addresses of people, unless it may read them', async () => {
  const { endpoint } = await open();
  await ada.change('inviteAdmin', { email: 'hidden@elsewhere.example', name: 'Hid', privileges: [] }, 'outcome');
  expect((await received()).some(({ body }) => body.includes('hidden@elsewhere.example'))).toBe(true);
  const query = `{ webhookEndpoint(id: "${endpoint.id}") { deliveries(first: 5) { nodes { body } } } }`;
  const told = async (...scopes: Parameters<ReturnType<typeof personalTools>>) => {
    const { browser } = await personalTools(server, ada)('countersign:settings:read', ...scopes);
    return JSON.stringify(await browser.query(query));
  };
  expect(await told('countersign:audit:read')).toContain('(needs countersign:admins:read)');
  expect(await told('countersign:audit:read')).not.toContain('hidden@elsewhere.example');
  expect(await told('countersign:audit:read', 'countersign:admins:read')).toContain('hidden@elsewhere.example');
});
