import { hour, minute, second } from '../../kernel/duration.js';

/** The delays before each further attempt, as Standard Webhooks has them: somewhat more than three days in all. */
const delays = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

// A receiver may ask for more time, and cannot stop its queue by that.
const longestWait = 24 * hour;

interface Failed {
  /** How many attempts were made, this one included. */
  readonly attempts: number;
  /** What the receiver asked for (RFC 9110 §10.2.3), in milliseconds. */
  readonly retryAfter: number;
  /** A random number from 0 to 1: receivers that fail together are not asked again together. */
  readonly chance: number;
}

/** How long to wait for the next attempt; undefined when that was the last. */
export function delayAfter({ attempts, retryAfter, chance }: Failed): number | undefined {
  const delay = delays[attempts - 1];
  return delay === undefined ? undefined : Math.max(delay * (1 + chance / 10), Math.min(retryAfter, longestWait));
}

/** How long an endpoint rests of which a whole turn failed: a second at first, five minutes at last. */
export const restAfter = (failedTurns: number): number =>
  failedTurns === 0 ? 0 : Math.min(second * 2 ** (failedTurns - 1), 5 * minute);
