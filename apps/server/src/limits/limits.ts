import { day, hour, minute } from '../kernel/duration.js';

interface Limit {
  /** The key that is counted. */
  readonly by: 'address' | 'credential' | 'account' | 'client' | 'person' | 'mailbox' | 'mailbox in one account';
  readonly quota: number;
  /** Milliseconds. */
  readonly window: number;
  /**
   * `memory`: each server counts, and their sum is known within a second, because requests that come thousands of times
   * a minute must not cost a statement each. `database`: for rare events, exact over all servers.
   */
  readonly counted: 'memory' | 'database';
  /** The unit of the count, where that is not requests, by its name in headers. */
  readonly unit?: string;
}

const quarter = 15 * minute;
const share = { window: minute, counted: 'memory' } as const;
const failures = { window: quarter, counted: 'database' } as const;
const mail = { window: hour, counted: 'database' } as const;

/**
 * Every limit, with its key, its quota and its window. A name that is not in this table cannot be counted.
 * RATE_LIMIT_SCALE multiplies shares and mails; the quotas of failed authentication stay as they are.
 */
export const limits = {
  // Shares of the server's capacity, which the callers compete for.
  visitor: { ...share, by: 'address', quota: 3000 },
  requests: { ...share, by: 'credential', quota: 3000 },
  'account-requests': { ...share, by: 'account', quota: 12_000 },
  cost: { ...share, by: 'credential', quota: 2_000_000, unit: 'cost' },
  'account-cost': { ...share, by: 'account', quota: 6_000_000, unit: 'cost' },
  // The account's policy `maxTokensPerMinute` takes the place of this quota.
  tokens: { ...share, by: 'client', quota: 6000 },
  'account-tokens': { ...share, by: 'account', quota: 60_000 },
  // Where the vendor bounds an account's tokens, by its word alone: it takes the place of this quota, unscaled.
  'plan-tokens': { ...share, window: hour, by: 'account', quota: 10_000_000 },
  'client-failures': { ...share, by: 'address', quota: 3000 },
  introspection: { ...share, by: 'client', quota: 60_000 },
  'account-introspection': { ...share, by: 'account', quota: 120_000 },
  audit: { ...share, window: hour, by: 'credential', quota: 16_000_000, unit: 'content-bytes' },
  'account-audit': { ...share, window: hour, by: 'account', quota: 64_000_000, unit: 'content-bytes' },
  exports: { by: 'credential', quota: 60, window: hour, counted: 'database' },

  // Kept for a day each: what an account may fill with them is bounded.
  'kept-answers': { by: 'account', quota: 20_000, window: day, counted: 'database' },

  // Unsolicited mails.
  'account-invitations': { ...mail, by: 'account', quota: 200 },
  invitations: { ...mail, by: 'mailbox', quota: 6 },
  mails: { ...mail, by: 'mailbox in one account', quota: 60 },
  'mailbox-mails': { ...mail, by: 'mailbox', quota: 120 },
  'account-mails': { ...mail, by: 'account', quota: 2000 },
  // A part of the three above: of clients in trouble there may be thousands, and a request waits for approval.
  'trouble-mails': { ...mail, by: 'mailbox in one account', quota: 12 },
  'reset-mails': { ...failures, by: 'person', quota: 3 },
  'reset-requests': { ...failures, by: 'address', quota: 20 },

  // What stops others at once and never waits: a session that somebody took over must not end every customer.
  suspensions: { by: 'credential', quota: 20, window: hour, counted: 'database' },
  'emergency-disables': { by: 'credential', quota: 20, window: hour, counted: 'database' },

  // Of leaked credentials, by people who have no account: each may raise an alarm.
  'scanned-leaks': { by: 'address', quota: 600, window: minute, counted: 'memory' },
  'leak-reports': { by: 'address', quota: 60, window: hour, counted: 'memory' },

  // What others must answer, and is told to all admins of an account.
  'support-requests': { by: 'credential', quota: 20, window: hour, counted: 'database' },

  // Failed authentication (auth/flows).
  'sign-in': { ...failures, by: 'address', quota: 50 },
  'sign-in-person': { ...failures, by: 'person', quota: 10 },
  passcode: { ...failures, by: 'address', quota: 50 },
  'passcode-person': { ...failures, by: 'person', quota: 10 },
  passkey: { ...failures, by: 'address', quota: 50 },
  'passkey-question': { ...failures, by: 'address', quota: 300 },
  enrolment: { ...failures, by: 'person', quota: 10 },
  sso: { ...failures, by: 'address', quota: 50 },
  'provider-trial': { ...failures, by: 'address', quota: 30 },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;

type Counted<Where extends Limit['counted']> = {
  [Name in LimitName]: (typeof limits)[Name]['counted'] extends Where ? Name : never;
}[LimitName];

export type MemoryLimit = Counted<'memory'>;
export type DatabaseLimit = Counted<'database'>;

export const limitOf = (name: LimitName): Limit => limits[name];
