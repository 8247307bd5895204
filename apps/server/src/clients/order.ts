import type { Place } from '../kernel/page.js';
import type { ClientRecord } from './client.js';

/** A client as a list finds it. */
export interface ListedClient extends ClientRecord {
  /** To the minute; 0 when it never was. */
  readonly usedAt: number;
}

/** What a list may be ordered by: the field of the row that says where a client stands in it. */
export const orderedBy = { NAME: 'foldedName', CREATED: 'createdAt', LAST_USED: 'usedAt' } as const;

export type ClientOrder = `${keyof typeof orderedBy}_${'ASC' | 'DESC'}`;

export function parts(order: ClientOrder): { by: (typeof orderedBy)[keyof typeof orderedBy]; descending: boolean } {
  const descending = order.endsWith('_DESC');
  const by = order.slice(0, descending ? -'_DESC'.length : -'_ASC'.length) as keyof typeof orderedBy;
  return { by: orderedBy[by], descending };
}

/** Where a client stands in a list of this order. */
export const placeOf = (order: ClientOrder, client: ListedClient): Place => ({
  value: client[parts(order).by],
  id: client.id,
});
