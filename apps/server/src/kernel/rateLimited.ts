import type { RateLimitStatus } from './rateLimitStatus.js';
import { Refusal } from './refusal.js';

interface Overrun {
  /** The cause, as a sentence. */
  readonly message: string;
  /** The remainder of each quota that was checked. */
  readonly limitStatuses: readonly RateLimitStatus[];
}

/**
 * Too many attempts, or a share is used up; `retryAfter` is the number of seconds until the next attempt is allowed.
 */
export class RateLimited extends Refusal {
  readonly code = 'RATE_LIMITED';
  readonly limitStatuses: readonly RateLimitStatus[];

  constructor(
    readonly retryAfter: number,
    { message, limitStatuses }: Overrun = { message: 'Too many attempts.', limitStatuses: [] },
  ) {
    super(`${message} Try again in ${inWords(retryAfter)}.`);
    this.limitStatuses = limitStatuses;
  }

  override get details() {
    return { retryAfter: this.retryAfter };
  }
}

const inWords = (seconds: number): string => {
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 1 ? 'a minute' : `${minutes} minutes`;
};
