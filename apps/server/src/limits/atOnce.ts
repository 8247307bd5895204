import { RateLimited } from '../kernel/rateLimited.js';

/** Lets so many of each key be at work at once; others wait in line. */
export interface AtOnce {
  /**
   * Waits for a place, and answers what gives it up, which may be called more than once.
   * @throws RateLimited when the line is full
   */
  enter(key: string): Promise<() => void>;
}

interface Places {
  taken: number;
  readonly line: (() => void)[];
}

export function atOnce(most: number, maxWaiting = Number.POSITIVE_INFINITY): AtOnce {
  const all = new Map<string, Places>();

  const leave = (key: string, places: Places): void => {
    const next = places.line.shift();
    if (next) next();
    else if (--places.taken === 0) all.delete(key);
  };

  return {
    async enter(key) {
      const places = all.get(key) ?? { taken: 0, line: [] };
      all.set(key, places);
      if (places.taken < most) places.taken++;
      else if (places.line.length >= maxWaiting) throw new RateLimited(1, tooMany);
      else await new Promise<void>((next) => places.line.push(next));
      let hasLeft = false;
      return () => {
        if (!hasLeft) leave(key, places);
        hasLeft = true;
      };
    },
  };
}

const tooMany = { message: 'There are too many requests at once.', limitStatuses: [] };
