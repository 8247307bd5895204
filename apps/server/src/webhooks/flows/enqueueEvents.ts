import { eventTypeOf } from '@countersign/schema';
import type { AuditOutline } from '../../audit/model/reads.js';
import type { WebhookDeliveryRecord } from '../model/delivery.js';
import type { WebhookEndpoint } from '../model/endpoint.js';
import { isWanted } from '../model/isWanted.js';
import type { DeliveryServices } from './services.js';

const entriesAtOnce = 200;

// The audit keeps the rest: an endpoint that is behind does not fill a table.
const maxPending = 1000;

const nothing = { isMoved: false, isMore: false };

/**
 * Makes deliveries of what the audit has since the endpoint was looked at last. The audit is the outbox: an entry is there
 * as soon as its change is, and a change costs nothing for the sake of this.
 * @returns whether the endpoint is further than before, and whether there may be more
 */
export async function enqueueEvents(
  { store, now }: DeliveryServices,
  endpoint: WebhookEndpoint,
): Promise<{ isMoved: boolean; isMore: boolean }> {
  const { audit, webhooks } = store.within(endpoint.accountId);
  const { round, sequence: from } = endpoint.progress;
  if ((await webhooks.countPending(endpoint.id)) >= maxPending) return nothing;
  const entries = await audit.outline(from, entriesAtOnce);
  const last = entries.at(-1);
  if (!last) return nothing;
  const at = now();
  const deliveries = entries
    .filter((entry) => isWanted(entry, endpoint))
    .map((entry) => deliveryOf(entry, endpoint, at));
  const isMoved = await store.webhooks.enqueue({ endpointId: endpoint.id, round, from, to: last.seq, deliveries });
  return { isMoved, isMore: isMoved && entries.length === entriesAtOnce };
}

const deliveryOf = (
  { id: eventId, seq: sequence, action, subject }: AuditOutline,
  { id: endpointId, accountId, progress: { round } }: WebhookEndpoint,
  now: number,
): WebhookDeliveryRecord => ({
  endpointId,
  sequence,
  accountId,
  eventId,
  eventType: eventTypeOf(action, subject.kind) ?? action,
  subject: `${subject.kind} ${subject.id}`,
  round,
  state: 'PENDING',
  dueAt: now,
  attempts: 0,
  log: [],
  createdAt: now,
  endedAt: null,
});
