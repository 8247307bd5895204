import { CreateWebhookEndpoint, maxWebhookEndpoints } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { newId } from '../../kernel/newId.js';
import { Conflict } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { describeEndpoint, endpointSubject } from '../model/describe.js';
import type { WebhookEndpointRecord } from '../model/endpoint.js';
import { endpointRisks } from '../model/risks.js';
import { drawKey, keyRecord } from '../model/signing.js';

/** Adds an endpoint: it is sent what happens from now on. */
export const createWebhookEndpoint = command({
  name: 'createWebhookEndpoint',
  input: CreateWebhookEndpoint,
  prepare(_input, { seal }) {
    const { generated, secret } = drawKey(newId('whk'), seal);
    return {
      generated: { id: newId('we'), ...generated },
      secret: { id: generated.keyId, hint: generated.hint, value: secret },
    };
  },

  async load(reads) {
    const [endpoints, head] = await Promise.all([reads.webhooks.all(), reads.audit.head()]);
    return { count: endpoints.length, sequence: head?.seq ?? 0 };
  },

  decide({ input, account, generated, loaded: { count, sequence }, now }) {
    if (count >= maxWebhookEndpoints) {
      throw new Conflict(`This account has ${count} webhook endpoints, as many as it may have. Delete one first.`);
    }
    const { id } = generated;
    const accountId = account.id;
    const endpoint: WebhookEndpointRecord = {
      id,
      accountId,
      version: 1,
      ...input,
      urlSince: now,
      state: 'ENABLED',
      pausedBecause: '',
      createdAt: now,
    };
    const progress = {
      endpointId: id,
      accountId,
      sequence,
      round: 1,
      turnAt: now,
      heldBy: '',
      heldUntil: 0,
      failedTurns: 0,
      failingSince: null,
      deliveredAt: null,
      skipsToldAt: null,
    };
    return {
      writes: [
        { insert: 'webhookEndpoints', row: endpoint },
        { insert: 'webhookKeys', row: keyRecord(generated, id, now) },
        { insert: 'webhookProgress', row: progress },
        { atMost: 'webhookEndpoints', where: { accountId }, count: maxWebhookEndpoints },
      ],
      subject: endpointSubject(endpoint),
      changes: diff(undefined, describeEndpoint(endpoint)),
      risks: endpointRisks({ after: endpoint }),
      result: { endpointId: id },
    };
  },
});
