import { RateLimited } from '../kernel/rateLimited.js';
import type { RateLimitStatus } from '../kernel/rateLimitStatus.js';
import type { Sums } from '../model/ports/usageSums.js';
import { limitOf, type MemoryLimit } from './limits.js';

/** One request's use of a limit. */
export interface RateLimitUse {
  readonly limit: MemoryLimit;
  readonly key: string;
  readonly amount?: number;
  /** Replaces the quota of the table. */
  readonly quota?: number;
  /** What whoever uses it up is told, in place of the usual. */
  readonly message?: string;
}

/**
 * Counts in memory the uses that are too frequent for a statement each. Windows begin simultaneously on every server.
 */
export interface Rates {
  /** Counts a use. `isOver` when the quota was used up; then the use is not counted. */
  take(use: RateLimitUse): { readonly status: RateLimitStatus; readonly isOver: boolean };
  /** Takes back a counted use that did not happen. */
  giveBack(use: RateLimitUse): void;
  /** Adds this server's counts to the sum, and reads the other servers' counts. Once a second while serving. */
  flush(): Promise<void>;
}

interface Tally {
  readonly id: string;
  readonly quota: number;
  readonly resetsAt: number;
  here: number;
  /** The part of `here` that is in the sum. */
  summed: number;
  elsewhere: number;
}

// The most keys in one process. Beyond it, new keys go uncounted: limits cannot stop an attacker with so many
// addresses, and the memory is needed for everyone.
const maxTallies = 200_000;

interface RateServices {
  readonly sums: Sums;
  /** RATE_LIMIT_SCALE. */
  readonly scale: number;
  now(): number;
}

export function memoryRates({ sums, scale, now }: RateServices): Rates {
  const tallies = new Map<string, Tally>();

  const tallyOf = ({ limit, key, quota }: RateLimitUse, at: number): Tally => {
    const { window, quota: defaultQuota } = limitOf(limit);
    const resetsAt = at - (at % window) + window;
    const id = `${limit} ${key} ${resetsAt}`;
    const allowed = quota ?? Math.max(1, Math.floor(defaultQuota * scale));
    const known = tallies.get(id);
    const tally = { ...(known ?? { id, resetsAt, here: 0, summed: 0, elsewhere: 0 }), quota: allowed };
    if (known || tallies.size < maxTallies) tallies.set(id, tally);
    return tally;
  };

  return {
    take(use) {
      const at = now();
      const tally = tallyOf(use, at);
      const isOver = tally.here + tally.elsewhere >= tally.quota;
      if (!isOver) tally.here += use.amount ?? 1;
      const { quota, here, elsewhere, resetsAt } = tally;
      const { window, unit } = limitOf(use.limit);
      const remaining = Math.max(0, quota - here - elsewhere);
      return {
        isOver,
        status: { limit: use.limit, quota, window, unit, remaining, resetsIn: Math.ceil((resetsAt - at) / 1000) },
      };
    },
    giveBack(use) {
      tallyOf(use, now()).here -= use.amount ?? 1;
    },
    async flush() {
      const at = now();
      for (const { id, resetsAt } of tallies.values()) if (resetsAt <= at) tallies.delete(id);
      // Each server may hold back up to a hundredth of the quota from the sum, so that a quiet user costs no write.
      const changed = [...tallies.values()].filter(
        ({ here, summed, quota }) => Math.abs(here - summed) >= Math.max(1, quota / 100),
      );
      if (changed.length === 0) return;
      const increments = changed.map(({ id, here, summed, resetsAt }) => ({ key: id, count: here - summed, resetsAt }));
      const totals = await sums.add(increments);
      for (const { key, count } of increments) {
        const tally = tallies.get(key);
        const total = totals.get(key);
        if (!tally || total === undefined) continue;
        tally.summed += count;
        tally.elsewhere = Math.max(0, total - tally.summed);
      }
    },
  };
}

/**
 * Counts every use, or none.
 * @throws RateLimited with the status of each
 */
export function takeAll(
  rates: Rates,
  uses: readonly RateLimitUse[],
  message = 'There were too many requests.',
): RateLimitStatus[] {
  const taken: RateLimitUse[] = [];
  const limitStatuses: RateLimitStatus[] = [];
  for (const use of uses) {
    const { status, isOver } = rates.take(use);
    limitStatuses.push(status);
    if (isOver) {
      for (const one of taken) rates.giveBack(one);
      throw new RateLimited(status.resetsIn, { limitStatuses, message: use.message ?? message });
    }
    taken.push(use);
  }
  return limitStatuses;
}
