import { performance } from 'node:perf_hooks';

/** Shares out the time of the event loop, which everybody's requests run on. */
export interface EventLoopShares {
  /**
   * Comes before a piece of work for an account. Undefined when it may be done at once; else a promise for when it may.
   * While nobody but this account asks, pieces are done one after another, and others are looked after in between.
   * While others ask too, an account that has used more than a third of the time rests until it is a third again.
   */
  pause(account: string): Promise<void> | undefined;
  /** The same for what is short: it waits only while others ask too. */
  pauseBesideOthers(account: string): Promise<void> | undefined;
  /**
   * Begins a request of an account, and answers what ends it. What its pieces do between two answers of a database that
   * runs elsewhere cannot be measured piece by piece: at its end it is charged with its part of what the event loop did.
   */
  begin(account: string): () => void;
}

interface Share {
  readonly line: { readonly cost: number; goOn(): void }[];
  /** Of the piece that is done now, besides what is measured of it. */
  cost: number;
  /** Milliseconds that it may use; below zero, that it has used too much. It grows with the time. */
  credit: number;
  creditAt: number;
  began: number;
  restUntil: number;
  isServed: boolean;
}

// Milliseconds: for how long one account goes on before others are looked after.
const slice = 3;
// Milliseconds that an account may save up: who asks for little waits for nothing but the piece that is done just now.
const burst = 15;
// Milliseconds that it may owe: what it did while it was alone is mostly forgiven once somebody else asks.
const maxDebt = 200;
// Of the event loop, for one account beside others: the one who asks for little mostly finds it free.
const part = 1 / 3;
const recently = 1000;
// What a piece costs where it cannot be measured; and a short request, of which most comes before and after its piece:
// HTTP, who asks, the signature and the answer.
const perPiece = 0.1;
const perShortRequest = 0.6;
const maxIdleShares = 1000;

export function eventLoopShares(
  clock: () => number = () => performance.now(),
  activeTime: () => number = () => performance.eventLoopUtilization().active,
): EventLoopShares {
  const shares = new Map<string, Share>();
  // The account that asked last, and when any other one did.
  let last = { account: '', at: Number.NEGATIVE_INFINITY, otherAt: Number.NEGATIVE_INFINITY };
  // When this turn of the event loop began, as far as it is known.
  let turnBegan: number | undefined;
  let inWork = 0;
  // Milliseconds of all pieces that were measured.
  let measured = 0;

  const isContended = (account: string): boolean => {
    const since = account === last.account ? last.otherAt : last.at;
    return clock() - since < recently;
  };

  const note = (account: string, now: number): void => {
    const otherAt = account === last.account ? last.otherAt : last.at;
    last = { account, at: now, otherAt };
  };

  const shareOf = (account: string): Share => {
    const known = shares.get(account);
    if (known) return known;
    if (shares.size >= maxIdleShares) for (const [key, { isServed }] of shares) if (!isServed) shares.delete(key);
    const share = { line: [], cost: 0, credit: burst, creditAt: clock(), began: 0, restUntil: 0, isServed: false };
    shares.set(account, share);
    return share;
  };

  const charge = (share: Share, milliseconds: number): void => {
    const now = clock();
    const credit = Math.min(burst, share.credit + (now - share.creditAt) * part) - milliseconds;
    share.credit = Math.max(credit, -maxDebt);
    share.creditAt = now;
    if (share.credit < -slice) share.restUntil = now - share.credit / part;
  };

  // Both run one after the other, with what the piece does at once in between: so it is measured.
  const servePiece = (account: string, share: Share): void => {
    setImmediate(() => {
      share.began = clock();
      turnBegan = share.began;
      const next = share.line.shift();
      share.cost = next?.cost ?? 0;
      next?.goOn();
    });
    setImmediate(() => {
      const now = clock();
      measured += now - share.began + share.cost;
      charge(share, now - share.began + share.cost);
      turnBegan = undefined;
      share.isServed = share.line.length > 0;
      if (share.isServed) serve(account, share);
    });
  };

  const serve = (account: string, share: Share): void => {
    const left = share.restUntil - clock();
    if (left > 0 && isContended(account)) setTimeout(() => servePiece(account, share), left);
    else servePiece(account, share);
  };

  const wait = (account: string, share: Share, cost: number): Promise<void> =>
    new Promise((goOn) => {
      share.line.push({ cost, goOn });
      if (share.isServed) return;
      share.isServed = true;
      serve(account, share);
    });

  return {
    pause(account) {
      const now = clock();
      note(account, now);
      if (turnBegan === undefined) {
        turnBegan = now;
        setImmediate(() => {
          turnBegan = undefined;
        });
      }
      const share = shareOf(account);
      const isFree = !share.isServed && now - turnBegan < slice && !isContended(account);
      return isFree ? undefined : wait(account, share, perPiece);
    },
    begin(account) {
      const [activeBefore, measuredBefore] = [activeTime(), measured];
      inWork++;
      return () => {
        const unmeasured = activeTime() - activeBefore - (measured - measuredBefore);
        if (unmeasured > 0) charge(shareOf(account), unmeasured / inWork);
        inWork--;
      };
    },
    pauseBesideOthers(account) {
      note(account, clock());
      if (!isContended(account)) return undefined;
      return wait(account, shareOf(account), perShortRequest);
    },
  };
}

/** There is one event loop in a process, whatever asks for it. */
export const eventLoop = eventLoopShares();
