import { day } from '../../kernel/duration.js';
import type { ClientFilter } from '../model/reads.js';

/** A filter as it is asked for from outside: with days from now in the place of moments. */
export interface AskedClientFilter extends Omit<ClientFilter, 'secretEnds' | 'unusedSince'> {
  readonly secretExpiresWithinDays?: number | undefined;
  readonly unusedForDays?: number | undefined;
}

/** The same as the store understands it. */
export function toClientFilter(filter: AskedClientFilter, now: number): ClientFilter {
  const { secretExpiresWithinDays, unusedForDays, ...rest } = filter;
  return {
    ...rest,
    ...(secretExpiresWithinDays !== undefined && {
      secretEnds: { after: now, until: now + secretExpiresWithinDays * day },
    }),
    ...(unusedForDays !== undefined && { unusedSince: now - unusedForDays * day }),
  };
}
