import type { Example } from './example.js';
import { type Pair, settle } from './pair.js';

let made = 0;

const newEndpoint = () => ({ name: `Endpoint ${++made}`, url: `https://hooks.example.com/${made}` });

/** An account has ten at most. */
async function makeRoom(pair: Pair): Promise<void> {
  const { data } = await pair.ada.query('{ webhookEndpoints { id version } }');
  if (data.webhookEndpoints.length < 8) return;
  for (const { id, version } of data.webhookEndpoints)
    await settle(pair, 'deleteWebhookEndpoint', { id, expectedVersion: version });
}

async function endpoint(pair: Pair): Promise<{ id: string; expectedVersion: number }> {
  await makeRoom(pair);
  const id = await settle(pair, 'createWebhookEndpoint', newEndpoint());
  const { data } = await pair.ada.query('query($id: ID!) { webhookEndpoint(id: $id) { version } }', { id });
  return { id, expectedVersion: data.webhookEndpoint.version };
}

/** Arguments of the mutations of webhooks: see `mutationExamples`. */
export const webhookExamples: Readonly<Record<string, Example>> = {
  createWebhookEndpoint: async (pair) => {
    await makeRoom(pair);
    return { input: newEndpoint() };
  },
  updateWebhookEndpoint: async (pair) => ({ input: { ...(await endpoint(pair)), eventTypes: ['client.created'] } }),
  enableWebhookEndpoint: async (pair) => {
    const { id, expectedVersion } = await endpoint(pair);
    await pair.ada.change('disableWebhookEndpoint', { id }, 'outcome');
    return { input: { id, expectedVersion: expectedVersion + 1 } };
  },
  disableWebhookEndpoint: async (pair) => ({ input: { id: (await endpoint(pair)).id } }),
  deleteWebhookEndpoint: async (pair) => ({ input: await endpoint(pair) }),
  rotateWebhookSecret: async (pair) => ({ input: await endpoint(pair) }),
  testWebhookEndpoint: async (pair) => ({ input: { id: (await endpoint(pair)).id } }),
  resendWebhookDelivery: async (pair) => {
    const { id } = await endpoint(pair);
    const { store, now } = pair.server;
    const { accountId } = pair;
    const head = await store.within(accountId).audit.head();
    const sequence = head?.seq ?? 1;
    const [entry] = await store.within(accountId).audit.outline(sequence - 1, 1);
    // As the worker makes one, which is not at work here.
    await store.webhooks.enqueue({
      endpointId: id,
      round: 1,
      from: sequence - 1,
      to: sequence,
      deliveries: [
        {
          endpointId: id,
          sequence,
          accountId,
          eventId: entry?.id ?? '',
          eventType: 'webhook_endpoint.created',
          subject: `webhookEndpoint ${id}`,
          round: 1,
          state: 'PENDING',
          dueAt: now(),
          attempts: 0,
          log: [],
          createdAt: now(),
          endedAt: null,
        },
      ],
    });
    return { input: { id, sequence } };
  },
  replayWebhookEvents: async (pair) => ({ input: { ...(await endpoint(pair)), fromSequence: 1 } }),
};
