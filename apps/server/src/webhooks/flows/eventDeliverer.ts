import { randomUUID } from 'node:crypto';
import { second } from '../../kernel/duration.js';
import type { DueEndpoint } from '../../model/ports/webhooks.js';
import type { DeliveryServices } from './services.js';
import { takeTurn } from './takeTurn.js';

// Then the next run goes on, which begins within a second: whoever stops the server waits for one that has begun.
const runMilliseconds = second;
// Of one server. An account whose endpoints hang has two of them and leaves the others to the rest.
const maxTurns = 16;
const maxTurnsOfAccount = 2;

/**
 * Delivers events, fairly among accounts. It may run several times at once: together the runs of a server have no more turns
 * than it has room for.
 */
export function eventDeliverer() {
  const holder = randomUUID();
  const running = new Map<string, DueEndpoint>();

  const hasRoom = ({ endpointId, accountId }: DueEndpoint): boolean =>
    running.size < maxTurns &&
    !running.has(endpointId) &&
    [...running.values()].filter((one) => one.accountId === accountId).length < maxTurnsOfAccount;

  /** Begins as many turns as there is room for, those first that waited longest. */
  const begin = (services: DeliveryServices, due: readonly DueEndpoint[]): Promise<void>[] =>
    due.flatMap((endpoint) => {
      if (!hasRoom(endpoint)) return [];
      running.set(endpoint.endpointId, endpoint);
      return [takeTurn(services, endpoint, holder).finally(() => running.delete(endpoint.endpointId))];
    });

  /** Goes on until nothing is due, or its time is up: what a receiver answers by a change of its own never ends. */
  return async (services: DeliveryServices): Promise<void> => {
    const end = services.now() + runMilliseconds;
    while (services.now() < end) {
      const turns = begin(services, await services.store.webhooks.due(services.now()));
      if (turns.length === 0) return;
      const ended = await Promise.allSettled(turns);
      const failed = ended.find((one) => one.status === 'rejected');
      if (failed) throw failed.reason;
    }
  };
}
