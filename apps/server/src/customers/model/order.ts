import type { CustomerOrder } from '@countersign/schema';
import type { Place } from '../../kernel/page.js';
import type { CustomerCard } from './reads.js';

/** The place of a customer in a list of that order. */
export const placeOf = (order: CustomerOrder, { id, normalizedName, createdAt }: CustomerCard): Place => ({
  id,
  value: order.startsWith('NAME') ? normalizedName : createdAt,
});
