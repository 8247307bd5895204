import type { Outcome, SecretUsage } from './usage.js';

/** How one client's requests came out, added up. Times are milliseconds since 1970. */
export interface OutcomeTotal {
  readonly clientId: string;
  readonly outcome: Outcome;
  readonly pastDay: number;
  readonly pastWeek: number;
  readonly lastAt: number;
}

/** What can be read of how one account's clients are used. */
export interface UsageReads {
  totalsOf(clientIds: readonly string[], now: number): Promise<OutcomeTotal[]>;
  /** By the ids of the secrets. */
  ofSecrets(secretIds: readonly string[]): Promise<SecretUsage[]>;
  /** When clients were last used; those that never were are not there. */
  lastUsesOf(clientIds: readonly string[]): Promise<Map<string, number>>;
  /** How many people, and how many clients for themselves, hold refresh tokens that are good. */
  liveGrantsOf(clientIds: readonly string[], now: number): Promise<{ clientId: string; count: number }[]>;
}
