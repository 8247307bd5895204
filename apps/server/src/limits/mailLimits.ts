import { sha256 } from '../kernel/credential.js';
import type { Limits } from '../model/ports/attemptCounts.js';
import type { Mail, Mailer, MailKind } from '../model/ports/mailer.js';
import { attempt, attemptLimit } from './attempts.js';
import type { DatabaseLimit } from './limits.js';

export interface MailLimitServices {
  readonly limits: Limits;
  /** RATE_LIMIT_SCALE. */
  readonly scale: number;
  now(): number;
}

/** The limits of each kind of mail, besides those at the point of request: total by type. */
const limitsByKind: { readonly [Kind in MailKind]: readonly DatabaseLimit[] } = {
  // Counted by `limitCommits`, before the commit: a new link that is not mailed would revoke the previous one.
  invitation: [],
  // Counted by `reset-mails`, before any lookup; other mails cannot use up the quota that lets a person sign in again.
  passwordReset: [],
  notice: ['mails', 'mailbox-mails', 'account-mails'],
  trouble: ['trouble-mails', 'mails', 'mailbox-mails', 'account-mails'],
};

const keyOf = (limit: DatabaseLimit, { to, accountId }: Mail): string => {
  const mailbox = sha256(to.toLowerCase());
  if (limit === 'mails' || limit === 'trouble-mails') return `${accountId} ${mailbox}`;
  return limit === 'account-mails' ? (accountId ?? '') : mailbox;
};

/**
 * A mailer within the limits of the table. `send` throws RateLimited beyond them; a notice is then put off and tried
 * again, like one that could not be handed over.
 */
export const limitMails = (mailer: Mailer, { limits, scale, now }: MailLimitServices): Mailer => ({
  ...mailer,
  async send(mail) {
    const attemptLimits = limitsByKind[mail.kind].map((limit) => attemptLimit(limit, keyOf(limit, mail), scale));
    await attempt(limits, attemptLimits, now(), () => mailer.send(mail), { keep: true });
  },
});
