import { eventTypeOf } from '@countersign/schema';
import type { AuditOutline } from '../../audit/model/reads.js';
import type { WebhookEndpointRecord } from './endpoint.js';

// What happens to an endpoint because it does not answer: to tell it would only add to what does not arrive.
const ofItsFailure: ReadonlySet<string> = new Set(['pauseWebhookEndpoint', 'noteSkippedDeliveries']);

/** Whether the event of an entry is sent to an endpoint. A test is for its own alone, whatever that has chosen. */
export function isWanted(
  { action, subject }: Pick<AuditOutline, 'action' | 'subject'>,
  { id, eventTypes }: Pick<WebhookEndpointRecord, 'id' | 'eventTypes'>,
): boolean {
  const type = eventTypeOf(action, subject.kind);
  if (type === undefined) return false;
  if (action === 'testWebhookEndpoint') return subject.id === id;
  if (ofItsFailure.has(action) && subject.id === id) return false;
  return eventTypes === null || eventTypes.includes(type);
}
