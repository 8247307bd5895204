import type { RateLimitStatus } from '../kernel/rateLimitStatus.js';

/** A request to one of OAuth's endpoints, free of the framework that received it. */
export interface Call {
  /** Names in lower case; a header that came twice is joined by `, `. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** What stands behind the `?`. */
  readonly query: string;
  readonly body: Buffer;
  /** Where the request came from. */
  readonly address: string;
  /** Tells the one who asked how much is left of what is counted. */
  tellLimits(limitStatuses: readonly RateLimitStatus[]): void;
}
