import type { AuditActor } from '../../audit/model/entry.js';
import { type ChangeRequest, requestStateAt } from '../../changes/model/changeRequest.js';
import type { Client } from './client.js';
import { isLive } from './secret.js';

export const secretShareLinkStates = ['UNUSED', 'USED', 'REVOKED', 'LOCKED', 'STOPPED', 'EXPIRED'] as const;
export type SecretShareLinkState = (typeof secretShareLinkStates)[number];

/**
 * A link that shows a secret once. Its row changes only while it is UNUSED and as it was read: `state` and
 * `attemptsLeft` are part of the key with which a plan names it. Times are milliseconds since 1970.
 */
export interface SecretShareLinkRecord {
  readonly id: string;
  readonly accountId: string;
  readonly clientId: string;
  readonly secretId: string;
  /** The secret's hint, which outlives it. */
  readonly hint: string;
  /** The change request with which the secret waits, or waited. */
  readonly changeRequestId: string | null;
  readonly tokenHash: string;
  /** The secret under a key that only the link yields; null once nobody can open it any more. */
  readonly sealed: string | null;
  /** What the passphrase is stretched with; null where there is none. */
  readonly salt: string | null;
  readonly attemptsLeft: number;
  /** STOPPED: the secret itself was. Time alone makes one EXPIRED, and is not noted. */
  readonly state: Exclude<SecretShareLinkState, 'EXPIRED'>;
  readonly createdAt: number;
  readonly createdBy: AuditActor;
  readonly expiresAt: number;
  readonly endedAt: number | null;
  /** The address that it was opened from; '' before. */
  readonly openedFrom: string;
}

export const secretShareLinkStateAt = (
  { state, expiresAt }: SecretShareLinkRecord,
  now: number,
): SecretShareLinkState => (state === 'UNUSED' && expiresAt <= now ? 'EXPIRED' : state);

/** What a link has for whoever holds it: the secret, an approval that is awaited, or nothing any more. */
export type LinkAvailability = 'READY' | 'WAITING' | 'USED' | 'OVER';

export function linkAvailabilityOf(
  secretShareLink: SecretShareLinkRecord,
  client: Client | undefined,
  request: ChangeRequest | undefined,
  now: number,
): LinkAvailability {
  const state = secretShareLinkStateAt(secretShareLink, now);
  if (state === 'USED') return 'USED';
  if (state !== 'UNUSED') return 'OVER';
  const secret = client?.secrets.find(({ id }) => id === secretShareLink.secretId);
  if (secret) return isLive(secret, now) ? 'READY' : 'OVER';
  return request && requestStateAt(request, now) === 'OPEN' ? 'WAITING' : 'OVER';
}

/** The one way in which a plan changes a share link: as it was read, or not at all. */
export const amendSecretShareLink = (
  { id, state, attemptsLeft }: SecretShareLinkRecord,
  set: Partial<SecretShareLinkRecord>,
) => ({
  amend: 'secretShareLinks' as const,
  key: { id, state, attemptsLeft },
  set,
});

/** Ends every link to a secret, also one that is made this very moment. */
export const endLinksTo = (secretId: string) => ({
  amendAll: 'secretShareLinks' as const,
  where: { secretId, state: 'UNUSED' as const },
  set: { state: 'STOPPED' as const, sealed: null },
});
