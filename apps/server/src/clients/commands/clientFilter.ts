import type { ClientFilter as RequestedFilter } from '@countersign/schema';
import { day } from '../../kernel/duration.js';
import type { ClientFilter } from '../model/reads.js';

/** The filter of a list as the store understands it: moments in the place of days from now. */
export const toClientFilter = (
  { secretExpiresWithinDays, unusedForDays, refusedWithinDays, ...filter }: RequestedFilter,
  now: number,
): ClientFilter => ({
  ...filter,
  ...(secretExpiresWithinDays !== undefined && {
    secretEnds: { after: now, until: now + secretExpiresWithinDays * day },
  }),
  ...(unusedForDays !== undefined && { unusedSince: now - unusedForDays * day }),
  ...(refusedWithinDays !== undefined && { refusedSince: now - refusedWithinDays * day }),
});
