import type { AuditEntry } from '../../audit/model/entry.js';
import type { DeliveryResult } from '../../model/ports/webhooks.js';
import { keptAttempts, type WebhookDeliveryRecord } from '../model/delivery.js';
import { keysInForce, type WebhookEndpoint } from '../model/endpoint.js';
import { eventOf } from '../model/event.js';
import { delayAfter } from '../model/schedule.js';
import { signedHeaders } from '../model/signing.js';
import { type Called, callEndpoint } from './callEndpoint.js';
import type { DeliveryServices } from './services.js';

/** What an attempt came to, for the turn of its endpoint. */
export type Outcome = 'DELIVERED' | 'FAILED' | 'GONE';

export interface Delivered {
  readonly outcome: Outcome;
  /** Whether that was the last attempt. */
  readonly isSkipped: boolean;
}

// RFC 9110 §15.5.11; Standard Webhooks: nothing more is wanted there.
const gone = 410;

/**
 * Sends an event once and notes what came of it.
 * @param isDead whether the endpoint is given up as a whole: its events then wait until it is enabled again
 */
export async function deliverEvent(
  { store, seal, publicHttp, now }: DeliveryServices,
  endpoint: WebhookEndpoint,
  delivery: WebhookDeliveryRecord,
  entry: AuditEntry,
  isDead: boolean,
): Promise<Delivered> {
  const body = JSON.stringify(eventOf(entry));
  const at = now();
  const headers = signedHeaders({ id: delivery.eventId, at, body }, keysInForce(endpoint, at), seal);
  const called = await callEndpoint(publicHttp, { url: endpoint.url, headers, body, at });
  const outcome = outcomeOf(called);
  const result = resultOf(delivery, called, { outcome, isDead, now: now() });
  await store.webhooks.record(delivery, result);
  return { outcome, isSkipped: result.state === 'SKIPPED' };
}

/** Of what was made ready, and is no longer chosen now that it would be sent. */
export const endedUnsent = ({ attempts, log }: WebhookDeliveryRecord, now: number): DeliveryResult => {
  const failure = 'It was not sent: the endpoint does not choose such events any more.';
  const unsent = { at: now, milliseconds: 0, status: null, failure, answer: '' };
  return { state: 'SKIPPED', dueAt: now, attempts, log: [...log, unsent].slice(-keptAttempts), endedAt: now };
};

function outcomeOf({ attempt: { status } }: Called): Outcome {
  if (status === null) return 'FAILED';
  if (status === gone) return 'GONE';
  return status >= 200 && status < 300 ? 'DELIVERED' : 'FAILED';
}

function resultOf(
  { attempts: before, log: earlier }: WebhookDeliveryRecord,
  { attempt, retryAfter }: Called,
  { outcome, isDead, now }: { readonly outcome: Outcome; readonly isDead: boolean; readonly now: number },
): DeliveryResult {
  const attempts = before + 1;
  const log = [...earlier, attempt].slice(-keptAttempts);
  if (outcome === 'DELIVERED') return { state: 'DELIVERED', dueAt: now, attempts, log, endedAt: now };
  const delay = delayAfter({ attempts, retryAfter, chance: Math.random() });
  if (delay !== undefined) return { state: 'PENDING', dueAt: Math.round(now + delay), attempts, log, endedAt: null };
  if (isDead || outcome === 'GONE') return { state: 'PENDING', dueAt: now, attempts, log, endedAt: null };
  return { state: 'SKIPPED', dueAt: now, attempts, log, endedAt: now };
}
