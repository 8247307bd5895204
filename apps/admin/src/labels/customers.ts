import { keysOf } from '@countersign/schema';
import type { CustomerState } from '../api/__generated__/graphql';

export const customerStateLabels: Record<CustomerState, string> = { OPEN: 'Open', SUSPENDED: 'Suspended' };

export const customerStates = keysOf(customerStateLabels);

/** The server counts no further. */
const countLimit = 1000;

/** “12”, or “1,000 or more”. */
export const formatCount = (count: number): string =>
  count < countLimit ? count.toLocaleString('en') : `${countLimit.toLocaleString('en')} or more`;
