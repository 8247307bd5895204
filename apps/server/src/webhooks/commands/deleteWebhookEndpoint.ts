import { DeleteWebhookEndpoint } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { describeEndpoint, endpointSubject } from '../model/describe.js';
import { loadEndpoint, requireEndpoint } from './loadEndpoint.js';

/** Removes an endpoint with its keys, its log and what waits for it. */
export const deleteWebhookEndpoint = command({
  name: 'deleteWebhookEndpoint',
  input: DeleteWebhookEndpoint,
  load: (reads, { id }) => loadEndpoint(reads, id),

  decide({ input, loaded }) {
    const endpoint = requireEndpoint(loaded.endpoint, input.expectedVersion);
    const { id, version, keys } = endpoint;
    const where = { endpointId: id };
    return {
      writes: [
        ...keys.map((key): Write => ({ remove: 'webhookKeys', key: { id: key.id } })),
        { removeAll: 'webhookDeliveries', where },
        { removeAll: 'webhookProgress', where },
        { remove: 'webhookEndpoints', key: { id, version } },
      ],
      subject: endpointSubject(endpoint),
      changes: diff(describeEndpoint(endpoint), undefined),
      risks: [],
      result: { endpointId: id },
    };
  },
});
