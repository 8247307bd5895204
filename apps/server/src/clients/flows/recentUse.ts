import { day } from '../../kernel/duration.js';
import type { AccountReads } from '../../model/reads.js';

/** What came of a client's requests in the past day. */
export interface RecentUse {
  readonly clientId: string;
  readonly answered: number;
  readonly refused: number;
}

export interface AccountUse {
  /** By the hour, oldest first. */
  readonly hours: readonly { readonly hour: number; readonly answered: number; readonly refused: number }[];
  readonly clients: readonly RecentUse[];
  /** How many clients were refused, counted no further than {@link maxLookedAt}. */
  readonly refusedCount: number;
  /** Whether more clients were used, or refused, than were looked at. */
  readonly isPart: boolean;
  /** Whether any client ever got a token. */
  readonly wasUsed: boolean;
}

/** Of each: those that were used last, and those that are refused. A day of theirs is some thousand rows at most. */
export const maxLookedAt = 100;

/**
 * The past day of the clients that were used last and of those that were refused: of a bounded number, so that an account
 * with a million clients pays no more than one with a hundred.
 */
export async function recentUse({ clients, usage }: AccountReads, now: number): Promise<AccountUse> {
  const since = now - day;
  const some = { limit: maxLookedAt, backwards: false };
  const [used, refused] = await Promise.all([
    clients.page({}, 'LAST_USED_DESC', some),
    clients.page({ refusedSince: since }, 'LAST_USED_DESC', some),
  ]);
  const recent = used.items.filter(({ usedAt }) => usedAt >= since);
  const ids = [...new Set([...recent, ...refused.items].map(({ id }) => id))];
  const rows = ids.length > 0 ? await usage.hoursOf(ids, since) : [];
  const total = <T extends { answered: number; refused: number }>(each: readonly T[]) => ({
    answered: each.reduce((sum, { answered }) => sum + answered, 0),
    refused: each.reduce((sum, one) => sum + one.refused, 0),
  });
  return {
    hours: [...Map.groupBy(rows, ({ hour }) => hour)]
      .map(([hour, each]) => ({ hour, ...total(each) }))
      .sort((a, b) => a.hour - b.hour),
    clients: [...Map.groupBy(rows, ({ clientId }) => clientId)].map(([clientId, each]) => ({
      clientId,
      ...total(each),
    })),
    refusedCount: refused.items.length,
    isPart: recent.length === maxLookedAt || refused.items.length === maxLookedAt,
    wasUsed: used.items.some(({ usedAt }) => usedAt > 0),
  };
}
