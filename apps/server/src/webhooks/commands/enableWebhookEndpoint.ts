import { EnableWebhookEndpoint } from '@countersign/schema';
import { command } from '../../model/command.js';
import type { Write } from '../../model/plan.js';
import type { WebhookEndpoint } from '../model/endpoint.js';
import { loadEndpoint, requireEndpoint } from './loadEndpoint.js';
import { setState } from './setState.js';

/** Has events sent to an endpoint again, those that it missed or those from now on. */
export const enableWebhookEndpoint = command({
  name: 'enableWebhookEndpoint',
  input: EnableWebhookEndpoint,

  async load(reads, { id }) {
    const [found, head] = await Promise.all([loadEndpoint(reads, id), reads.audit.head()]);
    return { ...found, sequence: head?.seq ?? 0 };
  },

  decide({ input, loaded, now }) {
    const endpoint = requireEndpoint(loaded.endpoint, input.expectedVersion);
    const { writes, changes, ...decision } = setState(endpoint, 'ENABLED');
    const isFromNow = input.from === 'NOW';
    const skipped = isFromNow ? [{ field: 'skippedUntil', before: null, after: loaded.sequence }] : [];
    return {
      ...decision,
      writes: [...writes, ...resume(endpoint, now, isFromNow ? loaded.sequence : undefined)],
      changes: changes.length > 0 ? [...changes, ...skipped] : [],
    };
  },
});

/** What waits is due at once; from a place in the audit on, whatever lies before it is not sent any more. */
function resume({ id: endpointId, progress }: WebhookEndpoint, now: number, sequence?: number): Write[] {
  const set = { turnAt: now, failedTurns: 0, failingSince: null };
  const waiting = { endpointId, state: 'PENDING' as const };
  const key = { endpointId };
  return sequence === undefined
    ? [
        { amend: 'webhookProgress', key, set },
        { amendAll: 'webhookDeliveries', where: waiting, set: { dueAt: now, attempts: 0 } },
      ]
    : [
        { amend: 'webhookProgress', key, set: { ...set, sequence, round: progress.round + 1 } },
        { removeAll: 'webhookDeliveries', where: waiting },
      ];
}
