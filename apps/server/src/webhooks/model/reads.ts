import type { DeliveryState } from '@countersign/schema';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { WebhookDeliveryRecord } from './delivery.js';
import type { WebhookEndpoint } from './endpoint.js';

export interface DeliveryFilter {
  readonly state?: DeliveryState | undefined;
}

/** The reads of one account's webhooks. */
export interface WebhookReads {
  /** In the order of their names. */
  all(): Promise<WebhookEndpoint[]>;
  byId(id: string): Promise<WebhookEndpoint | undefined>;
  /** How many deliveries of an endpoint wait, no further than 1,000. */
  countPending(endpointId: string): Promise<number>;
  /** The newest events first. */
  deliveries(endpointId: string, filter: DeliveryFilter, request: PageRequest): Promise<Page<WebhookDeliveryRecord>>;
  delivery(endpointId: string, sequence: number): Promise<WebhookDeliveryRecord | undefined>;
}
