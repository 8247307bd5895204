import { and, eq, gt, gte, lt, lte, max, type SQL } from 'drizzle-orm';
import { eventLoop } from '../../limits/eventLoopShares.js';
import type { Source } from '../source.js';

/** The numbers of an account's change requests, which follow each other. */
export const changeNumbers = ({ db, t: { changeRequests: requests }, bounds }: Source, accountId: string) => {
  const ours = eq(requests.accountId, accountId);

  const lastNumber = async (): Promise<number> => {
    const [row] = await db
      .select({ number: max(requests.number) })
      .from(requests)
      .where(ours);
    return row?.number ?? 0;
  };

  /**
   * All numbers, so many at a time, from a place on: where few match, as many requests as an account has are looked at, and
   * others are looked after in between.
   */
  async function* ranges(isDown: boolean, from?: unknown): AsyncGenerator<SQL | undefined> {
    const last = await lastNumber();
    const begin = from === undefined ? (isDown ? last + 1 : 0) : Number(from);
    const step = bounds.counted;
    for (let at = begin; isDown ? at > 1 : at < last; at += isDown ? -step : step) {
      await eventLoop.pause(accountId);
      yield isDown
        ? and(gte(requests.number, at - step), lt(requests.number, at))
        : and(gt(requests.number, at), lte(requests.number, at + step));
    }
  }

  return { lastNumber, ranges };
};
