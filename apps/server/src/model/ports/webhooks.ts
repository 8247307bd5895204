import type { WebhookDeliveryRecord } from '../../webhooks/model/delivery.js';

/** An endpoint that has something to send. */
export interface DueEndpoint {
  readonly endpointId: string;
  readonly accountId: string;
}

/** What came of an attempt. */
export type DeliveryResult = Pick<WebhookDeliveryRecord, 'state' | 'dueAt' | 'attempts' | 'log' | 'endedAt'>;

/** A stretch of the audit that becomes deliveries of an endpoint. */
export interface Stretch {
  readonly endpointId: string;
  readonly round: number;
  /** The place in the audit before it, and at its end. */
  readonly from: number;
  readonly to: number;
  readonly deliveries: readonly WebhookDeliveryRecord[];
}

/** The result of a turn. */
export interface TurnEnd {
  readonly turnAt: number;
  readonly failedTurns: number;
  /** Null after anything was delivered. */
  readonly failingSince: number | null;
  /** When something was delivered last; undefined where nothing was in this turn. */
  readonly deliveredAt?: number | undefined;
}

/**
 * The work of delivering events. It stands outside of plans, since nobody decides it: each step is one statement, which a
 * server that takes over repeats without harm.
 */
export interface WebhookQueue {
  /** Enabled endpoints, of accounts that are not suspended, with something to send and nobody at work on it; those that waited longest come first. */
  due(now: number): Promise<DueEndpoint[]>;
  /** Takes an endpoint, or keeps it for longer. Of several servers, one gets true; none while its account is suspended. */
  hold(endpointId: string, holder: string, until: number, now: number): Promise<boolean>;
  release(endpointId: string, holder: string, end: TurnEnd): Promise<void>;
  /** Adds deliveries, once each, and moves the endpoint on; false when a replay came in between, or it was deleted. */
  enqueue(stretch: Stretch): Promise<boolean>;
  /** The deliveries that are due, the first of each subject alone. */
  next(endpointId: string, now: number, limit: number): Promise<WebhookDeliveryRecord[]>;
  /** Notes an attempt; what waits for the same subject waits as long as this one. */
  record(delivery: WebhookDeliveryRecord, result: DeliveryResult): Promise<void>;
}
