import { mostClientsAtOnce } from '@countersign/schema';
import { day } from '../kernel/duration.js';
import { InvalidInput } from '../kernel/refusal.js';
import type { ClientFilter } from './reads.js';

// As far as a date of JavaScript reaches there is no need to look.
const mostDays = 3650;

const days = (field: string, count: number): number => {
  if (count >= 0 && count <= mostDays) return count * day;
  throw InvalidInput.at(['filter', field], `Say a number of days between 0 and ${mostDays}.`);
};

/** A filter as it is asked for from outside: with days from now in the place of moments. */
export interface AskedClientFilter extends Omit<ClientFilter, 'secretEnds' | 'unusedSince'> {
  readonly secretExpiresWithinDays?: number | undefined;
  readonly unusedForDays?: number | undefined;
}

/** The same as the store understands it. */
export function toClientFilter(filter: AskedClientFilter, now: number): ClientFilter {
  if ((filter.ids?.length ?? 0) > mostClientsAtOnce) {
    throw InvalidInput.at(['filter', 'ids'], `At most ${mostClientsAtOnce} clients at once.`);
  }
  const { secretExpiresWithinDays, unusedForDays, ...rest } = filter;
  return {
    ...rest,
    ...(secretExpiresWithinDays !== undefined && {
      secretEnds: { after: now, until: now + days('secretExpiresWithinDays', secretExpiresWithinDays) },
    }),
    ...(unusedForDays !== undefined && { unusedSince: now - days('unusedForDays', unusedForDays) }),
  };
}
