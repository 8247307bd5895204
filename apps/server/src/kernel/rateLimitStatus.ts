/** How much of a quota is left, and for how many seconds it has to last: what the RateLimit headers tell. */
export interface RateLimitStatus {
  /** The limit's name, as the headers have it. */
  readonly limit: string;
  readonly quota: number;
  /** Milliseconds. */
  readonly window: number;
  /** What is counted where that is not requests. */
  readonly unit?: string | undefined;
  readonly remaining: number;
  readonly resetsIn: number;
}
