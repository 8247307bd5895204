import type { DeliveryState } from '@countersign/schema';

/** One attempt at a delivery. A type, not an interface: it must be plain JSON. */
export type DeliveryAttempt = {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly milliseconds: number;
  /** The status of the answer; null where none came. */
  readonly status: number | null;
  /** What went wrong where no answer came; empty otherwise. */
  readonly failure: string;
  /** The beginning of the answer. */
  readonly answer: string;
};

/** An event on its way to an endpoint. What it says stays in the audit, and is read from there for each attempt. */
export interface WebhookDeliveryRecord {
  readonly endpointId: string;
  /** The sequence number of the entry in the account's audit. */
  readonly sequence: number;
  readonly accountId: string;
  /** The id of the entry, which is the id of the event. */
  readonly eventId: string;
  readonly eventType: string;
  /** Events with the same subject are delivered in their order. */
  readonly subject: string;
  readonly round: number;
  readonly state: DeliveryState;
  readonly dueAt: number;
  /** Counted from zero when it is sent again. */
  readonly attempts: number;
  /** The latest attempts, the oldest first. */
  readonly log: readonly DeliveryAttempt[];
  readonly createdAt: number;
  readonly endedAt: number | null;
}

/** How many attempts of a delivery are kept: all of them, and some of those that an admin asked for. */
export const keptAttempts = 20;
