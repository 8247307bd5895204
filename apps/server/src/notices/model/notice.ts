/** What somebody has to be told of by mail. */
export type NoticeKind =
  | 'CHANGE_REQUESTED'
  | 'CHANGE_DECIDED'
  | 'INVITATION_APPROVED'
  | 'SECRET_EXPIRING'
  | SecurityNoticeKind;

/** Of what somebody signs in with, or lets others do. */
export type SecurityNoticeKind =
  | 'SECOND_FACTORS_RESET'
  | 'SECOND_FACTORS_RESET_BY_OPERATOR'
  | 'PASSWORD_CHOSEN'
  | 'AUTHENTICATOR_ADDED'
  | 'PASSKEY_ADDED'
  | 'CONSENT_GRANTED';

/**
 * A notice that has yet to go out. Its row is written by the plan that gives rise to it, so that there is neither a change
 * of which nobody is told nor a mail about one that never was. Times are milliseconds since 1970.
 */
export interface NoticeRecord {
  readonly id: string;
  readonly accountId: string;
  readonly kind: NoticeKind;
  /** The change request, the secret or the admin. */
  readonly subjectId: string;
  /** Who was told already, and by which channel: whom a mail reached is not mailed again because another's did not go out. */
  readonly told: readonly string[];
  readonly attempts: number;
  readonly dueAt: number;
  readonly createdAt: number;
}

/** A notice about a change request or a secret; the id makes sure that there is one of each kind. */
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

/** A notice about what an admin signs in with: one each time, since it may happen again before the last is sent. */
export const securityNotice = (
  kind: SecurityNoticeKind,
  { id: adminId, accountId }: { id: string; accountId: string },
  now: number,
): NoticeRecord => ({
  ...notice(kind, { id: adminId, accountId }, now),
  id: `${adminId} ${kind} ${now}`,
});
