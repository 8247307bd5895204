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

/** What is counted of each kind of mail, besides where it is asked for: total by type. */
const limitsByKind: { readonly [Kind in MailKind]: readonly DatabaseLimit[] } = {
  // Counted before the change is made, by `limitCommits`: a link that is drawn anew and not mailed would end the one before.
  invitation: [],
  // Counted before anything is looked up, by `reset-mails`; others cannot use up what brings a person back in.
  passwordReset: [],
  notice: ['mails', 'mailbox-mails', 'account-mails'],
};

const keyOf = (limit: DatabaseLimit, { to, accountId }: Mail): string => {
  const mailbox = sha256(to.toLowerCase());
  if (limit === 'mails') return `${accountId} ${mailbox}`;
  return limit === 'account-mails' ? (accountId ?? '') : mailbox;
};

/**
 * A mailer that sends nobody more than the table says. `send` throws RateLimited for one mail more; a notice is then put
 * off and tried again, like one that could not be handed over.
 */
export const limitMails = (mailer: Mailer, { limits, scale, now }: MailLimitServices): Mailer => ({
  ...mailer,
  async send(mail) {
    const attemptLimits = limitsByKind[mail.kind].map((limit) => attemptLimit(limit, keyOf(limit, mail), scale));
    await attempt(limits, attemptLimits, now(), () => mailer.send(mail), { keep: true });
  },
});
