import type { Described } from '../../audit/model/described.js';
import type { Subject } from '../../audit/model/entry.js';
import type { WebhookEndpointRecord } from './endpoint.js';

type LeftOut =
  // Never change.
  | 'id'
  | 'accountId'
  | 'createdAt'
  // Follows from the address.
  | 'urlSince'
  // Counts the changes.
  | 'version'
  // Follows from the state, and is said where that changes.
  | 'pausedBecause';

/** An endpoint as the audit and a reviewer read it. */
export const describeEndpoint = ({
  name,
  url,
  eventTypes,
  state,
}: WebhookEndpointRecord): Described<WebhookEndpointRecord, LeftOut> => ({
  name,
  url,
  eventTypes: eventTypes && [...eventTypes],
  state,
});

export const endpointSubject = ({ id, name }: Pick<WebhookEndpointRecord, 'id' | 'name'>): Subject => ({
  kind: 'webhookEndpoint',
  id,
  name,
});
