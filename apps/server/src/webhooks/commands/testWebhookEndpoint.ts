import { TestWebhookEndpoint } from '@countersign/schema';
import { command } from '../../model/command.js';
import { endpointSubject } from '../model/describe.js';
import { assertEnabled, loadEndpoint, requireEndpoint } from './loadEndpoint.js';

/** Sends an event that says nothing else: the entry in the audit is the event. */
export const testWebhookEndpoint = command({
  name: 'testWebhookEndpoint',
  input: TestWebhookEndpoint,
  load: (reads, { id }) => loadEndpoint(reads, id),

  decide({ loaded }) {
    const endpoint = requireEndpoint(loaded.endpoint);
    assertEnabled(endpoint);
    return {
      writes: [],
      subject: endpointSubject(endpoint),
      changes: [],
      hasEffect: true,
      result: { endpointId: endpoint.id },
    };
  },
});
