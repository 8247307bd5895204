import type { LeakReporter } from '@countersign/schema';
import type { Described } from '../../audit/model/described.js';
import type { AuditActor } from '../../audit/model/entry.js';
import { moment } from '../../audit/model/moment.js';

/** That a secret was found where it should not be. A type: plain JSON. */
export type SecretLeak = {
  readonly at: number;
  readonly by: LeakReporter;
  /** The address where it was found; '' where none was told. */
  readonly url: string;
  /** What was done about it: nothing where it had ended before. */
  readonly measure: LeakMeasure;
};

export const leakMeasures = ['NONE', 'STOPPED', 'CLIENT_DISABLED'] as const;
export type LeakMeasure = (typeof leakMeasures)[number];

/** What is known of a secret that was removed, so that a leak of it is known, too. */
export interface PastSecretRecord {
  readonly id: string;
  readonly accountId: string;
  readonly clientId: string;
  readonly hint: string;
  readonly secretHash: string;
  /** Until when a leak of it is known. Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly leak: SecretLeak | null;
}

/** A client's secret as it is kept. Times are milliseconds since 1970. */
export interface ClientSecretRecord {
  readonly id: string;
  readonly accountId: string;
  readonly clientId: string;
  readonly label: string;
  /** Prefix and last four, enough to tell two secrets apart. */
  readonly hint: string;
  /** SHA-256, base64url. A slow hash would buy nothing: 256 random bits cannot be guessed, however fast each try is. */
  readonly secretHash: string;
  /** The value under the installation's key, where the account chose secrets that can be looked at again. */
  readonly sealed: string | null;
  readonly createdAt: number;
  readonly createdBy: AuditActor;
  readonly expiresAt: number | null;
  /** How many days before its end the owner was last told of it; 0 when they were not yet. */
  readonly warnedDays: number;
  /** The secret that takes its place, while the two overlap. */
  readonly replacedBy: string | null;
  /** Of a secret that is being replaced: when it would end otherwise, and ends should the rotation be cancelled. */
  readonly endsOtherwise: number | null;
  /** The last time that it was reported as leaked. */
  readonly leak: SecretLeak | null;
}

export const secretStates = ['LIVE', 'REPLACED', 'EXPIRED'] as const;
export type SecretState = (typeof secretStates)[number];

/** Whether a secret may still get tokens at `now`. */
export const isLive = (secret: Pick<ClientSecretRecord, 'expiresAt'>, now: number): boolean =>
  secret.expiresAt === null || secret.expiresAt > now;

export function secretStateOf(secret: Pick<ClientSecretRecord, 'expiresAt' | 'replacedBy'>, now: number): SecretState {
  if (!isLive(secret, now)) return 'EXPIRED';
  return secret.replacedBy === null ? 'LIVE' : 'REPLACED';
}

type LeftOut =
  // Never change.
  | 'id'
  | 'accountId'
  | 'clientId'
  | 'createdAt'
  | 'createdBy'
  // Which one it is, the hint says.
  | 'secretHash'
  // The account decides whether there is a copy.
  | 'sealed'
  // What its owner was told; no one asks for it.
  | 'warnedDays'
  // The successor stands beside it, and the overlap ends at `expiresAt`.
  | 'replacedBy'
  // Cancelling the rotation shows it.
  | 'endsOtherwise'
  // The alarm says it.
  | 'leak';

/** A secret as the audit and a reviewer read it. */
export function describeSecret({ hint, label, expiresAt }: ClientSecretRecord): string {
  const said: Described<ClientSecretRecord, LeftOut> = {
    hint,
    label: label && `“${label}”`,
    expiresAt: expiresAt === null ? '' : `until ${moment(expiresAt)}`,
  };
  return Object.values(said).filter(Boolean).join(' ');
}
