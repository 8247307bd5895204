import { UpdateWebhookEndpoint } from '@countersign/schema';
import { diff } from '../../audit/model/diff.js';
import { command } from '../../model/command.js';
import { describeEndpoint, endpointSubject } from '../model/describe.js';
import { endpointRisks } from '../model/risks.js';
import { loadEndpoint, requireEndpoint } from './loadEndpoint.js';

/** Changes what is sent to an endpoint, and where that is. */
export const updateWebhookEndpoint = command({
  name: 'updateWebhookEndpoint',
  input: UpdateWebhookEndpoint,
  load: (reads, { id }) => loadEndpoint(reads, id),

  decide({ input, loaded, now }) {
    const endpoint = requireEndpoint(loaded.endpoint, input.expectedVersion);
    const { id, version } = endpoint;
    const set = {
      name: input.name ?? endpoint.name,
      url: input.url ?? endpoint.url,
      urlSince: (input.url ?? endpoint.url) === endpoint.url ? endpoint.urlSince : now,
      eventTypes: input.eventTypes === undefined ? endpoint.eventTypes : input.eventTypes,
    };
    const changed = { ...endpoint, ...set };
    return {
      writes: [{ update: 'webhookEndpoints', id, version, set }],
      subject: endpointSubject(endpoint),
      changes: diff(describeEndpoint(endpoint), describeEndpoint(changed)),
      risks: endpointRisks({ before: endpoint, after: changed }),
      result: { endpointId: id },
    };
  },
});
