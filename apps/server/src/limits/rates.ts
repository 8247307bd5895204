import type { RateLimitStatus } from '../kernel/rateLimitStatus.js';
import { RateLimited } from '../kernel/refusal.js';
import type { Sums } from '../model/ports/usageSums.js';
import { limitOf, type MemoryLimit } from './limits.js';

/** What one request uses up of a limit. */
export interface RateLimitUse {
  readonly limit: MemoryLimit;
  readonly key: string;
  readonly amount?: number;
  /** In place of the table's. */
  readonly quota?: number;
}

/** Counts in memory what is too frequent for a statement each. Windows begin at the same moments on every server. */
export interface Rates {
  /** Counts a use. `isOver` when nothing was left of the quota; then it is not counted. */
  take(use: RateLimitUse): { readonly status: RateLimitStatus; readonly isOver: boolean };
  /** What was counted did not happen. */
  giveBack(use: RateLimitUse): void;
  /** Adds this server's counts to the sum, and learns the others'. Once a second while serving. */
  flush(): Promise<void>;
}

interface Tally {
  readonly id: string;
  readonly quota: number;
  readonly resetsAt: number;
  here: number;
  /** Of these, how many are in the sum. */
  summed: number;
  elsewhere: number;
}

// Of different keys in one process. Beyond, new ones go uncounted: whoever has so many addresses is not held by a limit,
// and the memory is everybody's.
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
      // A hundredth of the quota is borne uncounted at each server, so that a quiet user costs no write.
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
      throw new RateLimited(status.resetsIn, { limitStatuses, message });
    }
    taken.push(use);
  }
  return limitStatuses;
}
