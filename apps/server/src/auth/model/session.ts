import type { AccountSettings } from '@countersign/schema';
import { z } from 'zod';
import { hour, minute } from '../../kernel/duration.js';

/** How a session began. */
export const signInMethods = ['PASSWORD', 'PASSKEY', 'IDENTITY_PROVIDER'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** An account's own identity provider, in the version in which it vouched for somebody. */
export const ProviderVersion = z.object({ id: z.string(), version: z.int() });
export type ProviderVersion = z.infer<typeof ProviderVersion>;

/** A signed-in browser. Times are milliseconds since 1970. */
export interface SessionRecord {
  readonly id: string;
  /** SHA-256 of the cookie's value, base64url: a copy of the database signs nobody in. */
  readonly tokenHash: string;
  readonly personId: string;
  /** The account that the person looks at now. */
  readonly accountId: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** When the person last asked for something in it, to the minute. */
  readonly usedAt: number;
  readonly method: SignInMethod;
  /** When a second factor was last proved in this session, at sign-in or since. */
  readonly secondFactorAt: number | null;
  /** What that proof was given for, where it was asked for one thing alone; null when it is for all, or used up. */
  readonly provedFor: string | null;
  readonly address: string;
  readonly userAgent: string;
}

/** Twelve hours: a working day, after which one signs in again. */
export const sessionLifetime = 12 * hour;

/** Whether a session has been without use for so long that its account ends it (ASVS 4.0.3 V3.3.2). */
export const isSessionIdle = (
  { usedAt }: Pick<SessionRecord, 'usedAt'>,
  { sessionIdleMinutes }: Pick<AccountSettings, 'sessionIdleMinutes'>,
  now: number,
): boolean => now - usedAt >= sessionIdleMinutes * minute;

/** What notes that sessions are used. */
export interface SessionUse {
  record(sessionId: string, now: number): Promise<void>;
}

/**
 * Whether a session is valid in an account. A session that began by an account's own provider is valid in that account
 * alone. Any other session is valid where the person may also sign in without the account's provider.
 */
export const isSessionValidIn = (
  { method, accountId }: Pick<SessionRecord, 'method' | 'accountId'>,
  account: { readonly id: string; readonly onlyByProvider: boolean },
): boolean => (method === 'IDENTITY_PROVIDER' ? account.id === accountId : !account.onlyByProvider);

/**
 * Whether a session may see and end another session of the same person. The operator of an account's provider can begin
 * a session of theirs, so a session that began by a provider may manage only sessions of its own account.
 */
export const mayManageSession = (
  { method, accountId }: Pick<SessionRecord, 'method' | 'accountId'>,
  other: Pick<SessionRecord, 'accountId'>,
): boolean => method !== 'IDENTITY_PROVIDER' || other.accountId === accountId;
