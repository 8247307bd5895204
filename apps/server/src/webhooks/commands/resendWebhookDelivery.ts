import { ResendWebhookDelivery } from '@countersign/schema';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import { endpointSubject } from '../model/describe.js';
import { assertEnabled, loadEndpoint, requireEndpoint } from './loadEndpoint.js';

/** Sends one event again, under the same id, from its first attempt on. */
export const resendWebhookDelivery = command({
  name: 'resendWebhookDelivery',
  input: ResendWebhookDelivery,

  async load(reads, { id, sequence }) {
    const [found, delivery] = await Promise.all([loadEndpoint(reads, id), reads.webhooks.delivery(id, sequence)]);
    return { ...found, delivery };
  },

  decide({ loaded, now }) {
    const endpoint = requireEndpoint(loaded.endpoint);
    assertEnabled(endpoint);
    if (!loaded.delivery) throw new NotFound('delivery');
    const { endpointId, sequence, endedAt, eventType } = loaded.delivery;
    const { eventTypes } = endpoint;
    if (eventTypes && !eventTypes.includes(eventType) && eventType !== 'webhook_endpoint.tested')
      throw new Conflict('The endpoint does not choose such events any more.');
    // One admin alone may repeat what an address was told, and never tell another one of it.
    if (endedAt !== null && endedAt <= endpoint.urlSince) {
      throw new Conflict(
        'This event was sent to another address than the present one. Send past events again, from its number on.',
      );
    }
    return {
      writes: [
        {
          amend: 'webhookDeliveries',
          key: { endpointId, sequence },
          set: { state: 'PENDING', attempts: 0, dueAt: now, endedAt: null },
        },
        { amend: 'webhookProgress', key: { endpointId }, set: { turnAt: now } },
      ],
      subject: endpointSubject(endpoint),
      changes: [{ field: 'resentEvent', before: null, after: sequence }],
      result: { endpointId },
    };
  },
});
