import type { SupportAccessState } from '@countersign/schema';
import { day } from '../../kernel/duration.js';

/**
 * That one person of the vendor's asks to look inside an account, or may, until a moment: of both accounts. Times are
 * milliseconds since 1970.
 */
export interface SupportAccessRecord {
  readonly id: string;
  readonly version: number;
  /** The account that is looked into. */
  readonly accountId: string;
  readonly vendorId: string;
  /** The vendor's admin, for whom alone it is, and what they were called when they asked. */
  readonly adminId: string;
  readonly adminName: string;
  readonly personId: string;
  readonly reason: string;
  /** As it was left: an end that comes with time is not written; see {@link supportAccessStateOf}. */
  readonly state: Exclude<SupportAccessState, 'LAPSED' | 'ENDED'>;
  readonly hours: number;
  readonly requestedAt: number;
  /** Who opened it, by the name that they had there; null until then. */
  readonly openedBy: string | null;
  readonly openedAt: number | null;
  readonly endsAt: number | null;
  /** The session of theirs in which they look inside; null before they first do. */
  readonly sessionId: string | null;
  readonly closedBy: string | null;
  readonly closedAt: number | null;
}

/** An access with what the account is called now. */
export interface SupportAccess extends SupportAccessRecord {
  readonly accountName: string;
}

/** How long a request waits for an admin of the account. */
export const supportRequestLifetime = 7 * day;

/** The state now: an open one ends by itself, and a request lapses. */
export function supportAccessStateOf(
  { state, requestedAt, endsAt }: Pick<SupportAccessRecord, 'state' | 'requestedAt' | 'endsAt'>,
  now: number,
): SupportAccessState {
  if (state === 'REQUESTED' && now >= requestedAt + supportRequestLifetime) return 'LAPSED';
  if (state === 'OPEN' && (endsAt === null || now >= endsAt)) return 'ENDED';
  return state;
}

/** Whether the person may look inside now. */
export const isSupportOpen = (access: SupportAccessRecord, now: number): boolean =>
  supportAccessStateOf(access, now) === 'OPEN';

/** Whether somebody may still look inside, or still asks to. */
export const isSupportPending = (access: SupportAccessRecord, now: number): boolean => {
  const state = supportAccessStateOf(access, now);
  return state === 'REQUESTED' || state === 'OPEN';
};

/** What an account reads of who looks, or asks to look, inside it; and the vendor of those of its people. */
export interface SupportAccessReads {
  /** Of this account or, in the vendor's, of any. */
  byId(id: string): Promise<SupportAccess | undefined>;
  /** Into this account: the newest first, at most {@link maxSupportAccesses}. */
  here(): Promise<SupportAccess[]>;
}

export const maxSupportAccesses = 100;
