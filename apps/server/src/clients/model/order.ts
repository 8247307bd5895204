import type { ClientOrder } from '@countersign/schema';
import type { Place } from '../../kernel/page.js';
import type { ClientRecord } from './client.js';

export type { ClientOrder } from '@countersign/schema';

/** A client as a list finds it. */
export interface ListedClient extends ClientRecord {
  /** To the minute; 0 when it never was. */
  readonly usedAt: number;
}

interface OrderParts {
  /** The field of the row that says where a client stands. */
  readonly by: 'normalizedName' | 'createdAt' | 'usedAt';
  readonly descending: boolean;
}

const orders: { readonly [O in ClientOrder]: OrderParts } = {
  NAME_ASC: { by: 'normalizedName', descending: false },
  NAME_DESC: { by: 'normalizedName', descending: true },
  CREATED_ASC: { by: 'createdAt', descending: false },
  CREATED_DESC: { by: 'createdAt', descending: true },
  LAST_USED_ASC: { by: 'usedAt', descending: false },
  LAST_USED_DESC: { by: 'usedAt', descending: true },
};

/** What an order is made of. */
export const orderParts = (order: ClientOrder): OrderParts => orders[order];

/** Where a client stands in a list of this order. */
export const placeOf = (order: ClientOrder, client: ListedClient): Place => ({
  value: client[orderParts(order).by],
  id: client.id,
});
