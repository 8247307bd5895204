import { assertVersion } from '../../kernel/assertVersion.js';
import { Conflict, NotFound } from '../../kernel/refusal.js';
import type { AccountReads } from '../../model/reads.js';
import type { WebhookEndpoint } from '../model/endpoint.js';

export const loadEndpoint = async (reads: AccountReads, id: string) => ({ endpoint: await reads.webhooks.byId(id) });

/** @throws NotFound @throws Conflict where it is not in the version that its requester saw */
export function requireEndpoint(found: WebhookEndpoint | undefined, expectedVersion?: number): WebhookEndpoint {
  if (!found) throw new NotFound('webhook endpoint');
  if (expectedVersion !== undefined) {
    assertVersion(
      found.version,
      expectedVersion,
      'This endpoint has changed since you opened it. See what changed, then try again.',
    );
  }
  return found;
}

/** @throws Conflict while nothing is sent to it */
export function assertEnabled({ state }: WebhookEndpoint): void {
  if (state !== 'ENABLED') throw new Conflict('Nothing is sent to this endpoint now. Enable it first.');
}
