/** The remainder of a quota, and the seconds until it resets: the content of the RateLimit headers. */
export interface RateLimitStatus {
  /** The limit's name in the headers. */
  readonly limit: string;
  readonly quota: number;
  /** Milliseconds. */
  readonly window: number;
  /** The unit of the count, where that is not requests. */
  readonly unit?: string | undefined;
  readonly remaining: number;
  readonly resetsIn: number;
}
