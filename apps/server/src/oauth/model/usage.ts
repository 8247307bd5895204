import type { ClientRecord } from '../../clients/model/client.js';
import { day } from '../../kernel/duration.js';
import type { OAuthErrorCode } from './oauthError.js';
import type { TokenClient } from './tokenClient.js';

/** How long usage is known by the hour: a week is shown, and its first day may have begun before it. Milliseconds. */
export const hoursRetention = 8 * day;
/** By the day, so that a month can be compared with the same of the year before. */
export const daysRetention = 396 * day;

/** What came of a request: a token, or why not. */
export type RequestOutcome = 'ok' | OAuthErrorCode | 'account_suspended';

/** Counts how clients are used. Counting never makes a request wait and never fails it. */
export interface Usage {
  recordRequest(client: TokenClient, outcome: RequestOutcome, address: string): void;
  recordSecretUse(client: TokenClient, secretId: string): void;
}

/** How often a client's requests came to something within an hour. Times are milliseconds since 1970. */
export interface UsageCount {
  readonly clientId: string;
  /** The beginning of the hour. */
  readonly hour: number;
  readonly outcome: RequestOutcome;
  readonly count: number;
  readonly lastAt: number;
}

/** When a secret last proved its client. Milliseconds since 1970. */
export interface SecretUsage {
  readonly secretId: string;
  readonly clientId: string;
  readonly lastUsedAt: number;
}

/**
 * When a client last got what it asked for, by which lists are sorted, and when it was last refused, by which they are
 * filtered: to the minute. 0 until it first does, or is.
 */
export interface LastUseRecord
  extends Pick<
    ClientRecord,
    'normalizedName' | 'type' | 'enabled' | 'environment' | 'ownerEmail' | 'filterBits' | 'createdAt'
  > {
  readonly clientId: string;
  readonly accountId: string;
  readonly usedAt: number;
  readonly refusedAt: number;
}

/** Where it is all added up. */
export interface UsageRegister {
  add(requests: readonly UsageCount[], secrets: readonly SecretUsage[]): Promise<void>;
  /** Notes that these clients were used at that moment. */
  recordLastUse(clientIds: readonly string[], at: number): Promise<void>;
  /** Notes that these clients were refused at that moment. */
  recordLastRefusal(clientIds: readonly string[], at: number): Promise<void>;
  /** Adds up the hours of the days that began before, by the day: from then on there is nothing of them by the hour. */
  addUpDays(before: number): Promise<void>;
  /** Forgets the days before. */
  forget(before: number): Promise<void>;
}
