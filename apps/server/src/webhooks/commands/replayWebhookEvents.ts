import { ReplayWebhookEvents } from '@countersign/schema';
import { InvalidInput } from '../../kernel/refusal.js';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import { endpointSubject } from '../model/describe.js';
import { assertEnabled, loadEndpoint, requireEndpoint } from './loadEndpoint.js';

/** Sends every event again that the endpoint has chosen, from a sequence number on: its account's audit has them all. */
export const replayWebhookEvents = command({
  name: 'replayWebhookEvents',
  input: ReplayWebhookEvents,
  load: (reads, { id }) => loadEndpoint(reads, id),

  decide({ input, loaded, now }) {
    const endpoint = requireEndpoint(loaded.endpoint, input.expectedVersion);
    assertEnabled(endpoint);
    const { id, version, url, progress } = endpoint;
    const { fromSequence } = input;
    if (fromSequence > progress.sequence) {
      throw InvalidInput.at(
        'fromSequence',
        `Events up to ${progress.sequence} were looked at so far; later ones are sent anyway.`,
      );
    }
    const writes: Write[] = [
      { update: 'webhookEndpoints', id, version, set: {} },
      {
        amend: 'webhookProgress',
        key: { endpointId: id },
        set: { sequence: fromSequence - 1, round: progress.round + 1, turnAt: now },
      },
    ];
    return {
      writes,
      subject: endpointSubject(endpoint),
      changes: [{ field: 'replayedFrom', before: null, after: fromSequence }],
      risks: [
        {
          code: 'replayedFrom',
          message: `${new URL(url).host} would read what happened since entry ${fromSequence} of the audit.`,
        },
      ],
      result: { endpointId: id },
    };
  },
});
