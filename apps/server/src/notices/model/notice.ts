import type { AnnouncementKind } from '../../customers/model/announcement.js';

/** The kinds of notices that are sent by mail. */
export type NoticeKind =
  | 'CHANGE_REQUESTED'
  | 'CHANGE_DECIDED'
  | 'INVITATION_APPROVED'
  | 'SECRET_EXPIRING'
  | 'CLIENT_DISABLED'
  | ClientTroubleNoticeKind
  | LeakNoticeKind
  | ClientOfCustomerNoticeKind
  | CustomerNoticeKind
  | SupportAccessNoticeKind
  | FactorResetNoticeKind
  | WebhookNoticeKind
  | AnnouncementKind
  | SecurityNoticeKind;

/** Notices about a webhook endpoint that does not answer: to all admins who administer the account. */
export type WebhookNoticeKind = 'WEBHOOK_PAUSED' | 'WEBHOOK_SKIPPED';

/** Notices about what the vendor did to an account: to all its admins. */
export type CustomerNoticeKind =
  | 'ACCOUNT_SUSPENDED'
  | 'ACCOUNT_RESUMED'
  | 'ACCOUNT_RENAMED'
  | 'ACCOUNT_REFERENCE_CHANGED'
  | 'ACCOUNT_PLAN_CHANGED';

/** Notices about who of the vendor's looks, or asks to look, inside the account. */
export type SupportAccessNoticeKind =
  | 'SUPPORT_ACCESS_REQUESTED'
  | 'SUPPORT_ACCESS_OPENED'
  | 'SUPPORT_ACCESS_DECLINED'
  | 'SUPPORT_ACCESS_CLOSED';

/** Notices about a reset of second factors by support: to all admins of every account of the person. */
export type FactorResetNoticeKind = 'FACTOR_RESET_REQUESTED' | 'FACTOR_RESET_STOPPED' | 'FACTOR_RESET_DONE';

/** Notices about what the vendor did to a client: to all admins of its account, and its owner. */
type ClientOfCustomerNoticeKind = 'CLIENT_HELD' | 'CLIENT_RELEASED';

/** Notices about a client whose requests are refused again and again, and are not any more: to all admins, and its owner. */
export type ClientTroubleNoticeKind = 'REQUESTS_REFUSED' | 'REQUESTS_ANSWERED';

/** Notices about a secret, or a token or link, that was found where it should not be: to all admins, and its owner. */
export type LeakNoticeKind = 'SECRET_LEAKED' | 'TOKEN_LEAKED';

/** Whether anybody can bring a notice about who knows the id of a client. */
export const isOfTrouble = (kind: NoticeKind): boolean => kind === 'REQUESTS_REFUSED' || kind === 'REQUESTS_ANSWERED';

/** Notices about an admin's credentials, or about consents to act for them. */
export type SecurityNoticeKind =
  | 'SECOND_FACTORS_RESET'
  | 'SECOND_FACTORS_GIVEN_UP'
  | 'SECOND_FACTORS_RESET_BY_OPERATOR'
  | 'PASSWORD_CHOSEN'
  | 'TOTP_ADDED'
  | 'PASSKEY_ADDED'
  | 'BACKUP_CODES_RENEWED'
  | 'IDENTITIES_JOINED'
  | 'CONSENT_GRANTED'
  | 'PERSONAL_TOKEN_CREATED';

/**
 * A notice in the outbox. Its row is written by the plan that causes it, so that there is neither a change without its
 * notice nor a mail about a change that never happened. Times are milliseconds since 1970.
 */
export interface NoticeRecord {
  readonly id: string;
  readonly accountId: string;
  readonly kind: NoticeKind;
  /** The change request, the secret, the client or the admin. */
  readonly subjectId: string;
  /** The channel and recipient of each letter already sent, so that a failure of another letter does not repeat it. */
  readonly told: readonly string[];
  readonly attempts: number;
  readonly dueAt: number;
  readonly createdAt: number;
}

/** A notice about a change request or a secret; the id ensures that there is only one of each kind. */
export const notice = (kind: NoticeKind, about: { id: string; accountId: string }, now: number): NoticeRecord => ({
  id: `${about.id} ${kind}`,
  accountId: about.accountId,
  kind,
  subjectId: about.id,
  told: [],
  attempts: 0,
  dueAt: now,
  createdAt: now,
});

/** One for each event, since the next may happen before the last is sent: about an admin's credentials, or a client. */
export const eventNotice = (
  kind:
    | SecurityNoticeKind
    | CustomerNoticeKind
    | SupportAccessNoticeKind
    | FactorResetNoticeKind
    | ClientOfCustomerNoticeKind
    | ClientTroubleNoticeKind
    | WebhookNoticeKind
    | 'CLIENT_DISABLED',
  { id: subjectId, accountId }: { id: string; accountId: string },
  now: number,
): NoticeRecord => ({
  ...notice(kind, { id: subjectId, accountId }, now),
  id: `${subjectId} ${kind} ${now}`,
});

/** Of one credential that was reported, once for each event: about the secret, or about the client or admin whose token or link it was. */
export const leakNotice = (
  kind: LeakNoticeKind,
  credential: { id: string; accountId: string; event: string },
  subjectId: string,
  now: number,
): NoticeRecord => ({
  ...notice(kind, { id: subjectId, accountId: credential.accountId }, now),
  id: `${credential.id} ${kind} ${credential.event}`,
});

/** A notice to the admins of an account about what the vendor did to it. */
export const customerNotice = (kind: CustomerNoticeKind, { id }: { id: string }, now: number): NoticeRecord =>
  eventNotice(kind, { id, accountId: id }, now);
