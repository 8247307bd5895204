import { execute } from '../../execution/execute.js';
import { service } from '../../kernel/actor.js';
import { day, minute, second } from '../../kernel/duration.js';
import { Refusal } from '../../kernel/refusal.js';
import type { DueEndpoint } from '../../model/ports/webhooks.js';
import { noteSkippedDeliveries } from '../commands/noteSkippedDeliveries.js';
import { pauseWebhookEndpoint } from '../commands/pauseWebhookEndpoint.js';
import type { WebhookEndpoint } from '../model/endpoint.js';
import { isWanted } from '../model/isWanted.js';
import { restAfter } from '../model/schedule.js';
import { deliverEvent, endedUnsent } from './deliverEvent.js';
import { enqueueEvents } from './enqueueEvents.js';
import type { DeliveryServices } from './services.js';

/** Longer than anything that a turn waits for: if a server dies in one, another takes over after this time. */
const holdMilliseconds = 2 * minute;

// A turn ends so soon that every account has one soon.
const turnMilliseconds = 5 * second;
const deliveriesAtOnce = 8;
// Whatever made it due, a turn that had nothing to do is not followed by another at once.
const restOfIdle = second;

/** How long nothing arrives before an endpoint is paused. */
const givenUpAfter = 3 * day;

interface Turn {
  delivered: number;
  failed: number;
  /** Whether it did anything at all. */
  isIdle: boolean;
  isGone: boolean;
  readonly skipped: number[];
}

/** One endpoint's turn: what happened becomes deliveries, and those that are due are tried, several subjects at once. */
export async function takeTurn(services: DeliveryServices, { endpointId, accountId }: DueEndpoint, holder: string) {
  const { store, now } = services;
  const { webhooks } = store.within(accountId);
  const hold = () => store.webhooks.hold(endpointId, holder, now() + holdMilliseconds, now());
  if (!(await hold())) return;
  const turn: Turn = { delivered: 0, failed: 0, isIdle: true, isGone: false, skipped: [] };
  const end = now() + turnMilliseconds;
  let endpoint = await webhooks.byId(endpointId);
  while (endpoint?.state === 'ENABLED' && !turn.isGone && now() < end) {
    const { isMoved, isMore } = await enqueueEvents(services, endpoint);
    const tried = await deliverDue(services, endpoint, turn);
    if (isMoved || tried > 0) turn.isIdle = false;
    if ((tried === 0 && !isMore) || (turn.failed > 0 && turn.delivered === 0) || !(await hold())) break;
    // Read anew, so that what was disabled or rotated meanwhile is.
    endpoint = await webhooks.byId(endpointId);
  }
  if (!endpoint) return;
  const { failingSince, ...standing } = standingAfter(turn, endpoint, now());
  await store.webhooks.release(endpointId, holder, { ...standing, failingSince });
  await tell(services, endpoint, turn, failingSince);
}

/** Tries what is due, and answers how many that were. */
async function deliverDue(services: DeliveryServices, endpoint: WebhookEndpoint, turn: Turn): Promise<number> {
  const { store, now } = services;
  const first = await store.webhooks.next(endpoint.id, now(), deliveriesAtOnce);
  const entries = await store.within(endpoint.accountId).audit.numbered(first.map(({ sequence }) => sequence));
  // Those that are read at once are as few as they are large; the others come next.
  const end = entries.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
  const due = first.filter(({ sequence }) => sequence <= end);
  const isDead = isGivenUp(endpoint.progress.failingSince, now());
  await Promise.all(
    due.map(async (delivery) => {
      const entry = entries.find(({ seq }) => seq === delivery.sequence);
      if (!entry) throw new Error(`The audit of ${endpoint.accountId} has no entry ${delivery.sequence}.`);
      if (!isWanted(entry, endpoint)) return store.webhooks.record(delivery, endedUnsent(delivery, now()));
      const { outcome, isSkipped } = await deliverEvent(services, endpoint, delivery, entry, isDead);
      if (outcome === 'DELIVERED') turn.delivered++;
      else turn.failed++;
      if (outcome === 'GONE') turn.isGone = true;
      if (isSkipped) turn.skipped.push(delivery.sequence);
    }),
  );
  return due.length;
}

const isGivenUp = (failingSince: number | null, now: number): boolean =>
  failingSince !== null && now - failingSince >= givenUpAfter;

function standingAfter({ delivered, failed, isIdle }: Turn, { progress }: WebhookEndpoint, now: number) {
  if (delivered > 0) return { turnAt: now, failedTurns: 0, failingSince: null, deliveredAt: now };
  const { failedTurns: before, failingSince } = progress;
  if (failed === 0) return { turnAt: isIdle ? now + restOfIdle : now, failedTurns: before, failingSince };
  const failedTurns = before + 1;
  return { turnAt: now + restAfter(failedTurns), failedTurns, failingSince: failingSince ?? now };
}

/** Says in the audit, and to admins, what they must know of: events that were skipped, an endpoint that is paused. */
async function tell(
  { store, seal, now }: DeliveryServices,
  { id, accountId }: WebhookEndpoint,
  { isGone, skipped }: Turn,
  failingSince: number | null,
): Promise<void> {
  const context = { store, seal, actor: service, accountId, address: '', now };
  try {
    if (skipped.length > 0) await execute(noteSkippedDeliveries, { id, sequences: skipped }, context);
    const reason = isGone
      ? 'It answered 410 (Gone): it wants no more events.'
      : isGivenUp(failingSince, now())
        ? 'Nothing could be delivered for three days.'
        : undefined;
    if (reason !== undefined) await execute(pauseWebhookEndpoint, { id, reason }, context);
  } catch (refusal) {
    // It was deleted meanwhile.
    if (!(refusal instanceof Refusal)) throw refusal;
  }
}
