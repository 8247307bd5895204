import type { UsagePartKind } from '@countersign/schema';
import type { ClientRecord } from '../../clients/model/client.js';
import { day } from '../../kernel/duration.js';
import type { ClientAddress } from './clientAddress.js';
import type { ClientRefusalRecord, RefusalFacts } from './clientRefusal.js';
import type { OAuthErrorCode } from './oauthError.js';
import type { TokenClient, TokenModule } from './tokenClient.js';

/** How long usage is known by the hour: a week is shown, and its first day may have begun before it. Milliseconds. */
export const hoursRetention = 8 * day;
/** By the day, so that a month can be compared with the same of the year before. */
export const daysRetention = 396 * day;
/** What of it was by which secret, grant type and module: shown for a month, and kept for three. */
export const partsRetention = 92 * day;

/** What came of a request: a token, or why not. */
export type RequestOutcome = 'ok' | OAuthErrorCode | 'account_suspended';

/** Counts how clients are used. Counting never makes a request wait and never fails it. */
export interface Usage {
  recordRequest(client: TokenClient, outcome: RequestOutcome, request: CountedRequest): void;
  recordSecretUse(client: TokenClient, secretId: string): void;
  /** Of a request that came to something. */
  recordAddress(client: TokenClient, address: string): void;
}

/** What is known of a request when it is counted. */
export interface CountedRequest {
  readonly address: string;
  /** By what it was asked for: undefined until the client has proved itself. */
  readonly by?: RequestParts | undefined;
  /** Of a token that was issued: the modules that it is for. */
  readonly modules?: readonly TokenModule[] | undefined;
  /** Why it was refused. */
  readonly refusal?: RefusalFacts | undefined;
}

/** By which of its secrets a client asked, and for what grant; '' for none, or one that does not exist. */
export interface RequestParts {
  readonly secretId: string;
  readonly grantType: string;
}

/** How often requests of a client came to something within a day, by one of its secrets, grants or modules. */
export interface UsagePart {
  readonly clientId: string;
  /** The beginning of the day (UTC). */
  readonly day: number;
  readonly kind: UsagePartKind;
  /** The id of a secret or module, or the name of a grant type. */
  readonly value: string;
  readonly answered: number;
  readonly refused: number;
}

/** How often requests of all clients of an account came to something within an hour. */
export interface AccountUsageCount {
  readonly accountId: string;
  readonly hour: number;
  readonly outcome: RequestOutcome;
  readonly count: number;
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
  addParts(parts: readonly UsagePart[]): Promise<void>;
  addToAccounts(counts: readonly AccountUsageCount[]): Promise<void>;
  /** Keeps these, and of each of their clients no more than the newest. */
  addRefusals(refusals: readonly ClientRefusalRecord[]): Promise<void>;
  /** Notes from where clients came, and of each of them no more than the latest. */
  addAddresses(addresses: readonly ClientAddress[]): Promise<void>;
  /** Notes that these clients were used at that moment. */
  recordLastUse(clientIds: readonly string[], at: number): Promise<void>;
  /** Notes that these clients were refused at that moment. */
  recordLastRefusal(clientIds: readonly string[], at: number): Promise<void>;
  /** Adds up the hours of the days that began before, by the day: from then on there is nothing of them by the hour. */
  addUpDays(before: number): Promise<void>;
  /** Forgets the days before, of clients and accounts. */
  forget(before: number): Promise<void>;
  /** Forgets the parts of days before. */
  forgetParts(before: number): Promise<void>;
  /** Forgets the refusals before. */
  forgetRefusals(before: number): Promise<void>;
  /** Forgets from where clients came before. */
  forgetAddresses(before: number): Promise<void>;
}
