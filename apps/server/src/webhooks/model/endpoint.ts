import type { WebhookState } from '@countersign/schema';

/** An address to which an account has its events sent. */
export interface WebhookEndpointRecord {
  readonly id: string;
  readonly accountId: string;
  readonly version: number;
  readonly name: string;
  readonly url: string;
  /** Since when this is the address: what another one was sent before is not sent to it unasked. */
  readonly urlSince: number;
  /** The events that are sent; null for all. */
  readonly eventTypes: readonly string[] | null;
  readonly state: WebhookState;
  /** Why it is paused; empty in any other state. */
  readonly pausedBecause: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

/** What events of an endpoint are signed by. A replaced one goes on beside its successor until it expires. */
export interface WebhookKeyRecord {
  readonly id: string;
  readonly endpointId: string;
  /** 32 random bytes, from which the secret of `v1` and the private key of `v1a` are derived. */
  readonly sealed: string;
  /** As the specification writes it: `whpk_…`. */
  readonly publicKey: string;
  /** The prefix and the last four characters of the secret. */
  readonly hint: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
}

/** How far an endpoint is, and who is at work on it. The worker moves it on, outside of plans. */
export interface WebhookProgressRecord {
  readonly endpointId: string;
  readonly accountId: string;
  /** The last entry of the audit that was looked at. */
  readonly sequence: number;
  /** Another one after each replay: whoever still works by the earlier one changes nothing. */
  readonly round: number;
  /** When its next turn begins at the earliest. */
  readonly turnAt: number;
  readonly heldBy: string;
  readonly heldUntil: number;
  /** How many turns in a row delivered nothing. */
  readonly failedTurns: number;
  /** Since when nothing was delivered, although it was tried. */
  readonly failingSince: number | null;
  readonly deliveredAt: number | null;
  /** When admins were last told that events were skipped. */
  readonly skipsToldAt: number | null;
}

/** An endpoint with all that belongs to it. */
export interface WebhookEndpoint extends WebhookEndpointRecord {
  /** The newest first. */
  readonly keys: readonly WebhookKeyRecord[];
  readonly progress: WebhookProgressRecord;
}

/** The keys that sign at a moment. */
export const keysInForce = ({ keys }: Pick<WebhookEndpoint, 'keys'>, now: number): readonly WebhookKeyRecord[] =>
  keys.filter(({ expiresAt }) => expiresAt === null || expiresAt > now);
