import type { UsagePartKind, UsageResolution } from '@countersign/schema';
import type { ClientAddress } from './clientAddress.js';
import type { ClientRefusalRecord } from './clientRefusal.js';
import type { RequestOutcome, SecretUsage } from './usage.js';

/** How one client's requests came out, added up. Times are milliseconds since 1970. */
export interface OutcomeTotal {
  readonly clientId: string;
  readonly outcome: RequestOutcome;
  readonly pastDay: number;
  readonly pastWeek: number;
  readonly lastAt: number;
}

/** What came of one client's requests within an hour, of which this is the beginning. */
export interface UsageHour {
  readonly clientId: string;
  readonly hour: number;
  readonly answered: number;
  readonly refused: number;
}

/** The same of a day (UTC). */
export interface UsageDay {
  readonly clientId: string;
  readonly day: number;
  readonly answered: number;
  readonly refused: number;
}

/** How often requests came to something within an hour, or a day of UTC. */
export interface OutcomeCount {
  readonly start: number;
  readonly outcome: RequestOutcome;
  readonly count: number;
}

/** Which counts: those that began from a moment on, and before another. */
export interface CountSpan {
  readonly resolution: UsageResolution;
  readonly from: number;
  readonly to: number;
}

/** How often a client asked by one of its secrets, grant types or modules. */
export interface PartTotal {
  readonly clientId: string;
  readonly kind: UsagePartKind;
  readonly value: string;
  readonly answered: number;
  readonly refused: number;
}

/** From where somebody came, and when last. */
export type RecentAddress = Pick<ClientAddress, 'network' | 'lastAt'>;

/** What can be read of how one account's clients are used. */
export interface UsageReads {
  totalsOf(clientIds: readonly string[], now: number): Promise<OutcomeTotal[]>;
  /** The hours from a moment on in which there was anything, oldest first. */
  hoursOf(clientIds: readonly string[], since: number): Promise<UsageHour[]>;
  /** The days of which any part is after a moment and in which there was anything, oldest first. */
  daysOf(clientIds: readonly string[], since: number): Promise<UsageDay[]>;
  /** Of one client, oldest first. */
  countsOf(clientId: string, span: CountSpan): Promise<OutcomeCount[]>;
  /** Of all clients of the account, those that are deleted too; oldest first. */
  ofAccount(span: CountSpan): Promise<OutcomeCount[]>;
  /** Of the days that began since. */
  partsOf(clientIds: readonly string[], since: number): Promise<PartTotal[]>;
  /** Of those whose requests are refused again and again: since when that is known. */
  sustainedSince(clientIds: readonly string[]): Promise<Map<string, number>>;
  /** The newest first, at most a hundred. */
  refusalsOf(clientId: string): Promise<ClientRefusalRecord[]>;
  /** From where a client came, the latest first. */
  addressesOf(clientId: string): Promise<RecentAddress[]>;
  /** The same of all clients of the account, at most so many. */
  addressesOfAccount(limit: number): Promise<RecentAddress[]>;
  /** By the ids of the secrets. */
  ofSecrets(secretIds: readonly string[]): Promise<SecretUsage[]>;
  /** When clients were last used; those that never were are not there. */
  lastUsesOf(clientIds: readonly string[]): Promise<Map<string, number>>;
  /** How many people, and how many clients for themselves, hold refresh tokens that are good. */
  liveGrantsOf(clientIds: readonly string[], now: number): Promise<{ clientId: string; count: number }[]>;
}
