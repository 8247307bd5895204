import type { RateLimitStatus } from '../kernel/rateLimitStatus.js';
import type { RequestFacts } from './model/requestFacts.js';

/** A request to one of OAuth's endpoints, free of the framework that received it. */
export interface HttpRequest {
  /** Names in lower case; a header that came twice is joined by `, `. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The part of the URL after the `?`. */
  readonly query: string;
  readonly body: Buffer;
  /** The address that the request came from. */
  readonly address: string;
  /** Says of it what the log and the metrics tell the operator. */
  note(facts: RequestFacts): void;
  /** Sets the rate limit headers of the response: the remaining quota of each limit. */
  setRateLimitHeaders(limitStatuses: readonly RateLimitStatus[]): void;
}
