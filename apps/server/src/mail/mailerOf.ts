import { limitMails, type MailLimitServices } from '../limits/mailLimits.js';
import type { Mailer } from '../model/ports/mailer.js';
import { logMailer } from './logMailer.js';
import { smtpMailer } from './smtpMailer.js';

interface Settings {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
  readonly PUBLIC_URL: string;
  readonly NODE_ENV: string;
  readonly RATE_LIMIT_SCALE: number;
}

/** The only way to obtain a mailer, so that every mail is counted. */
export const mailerOf = (
  settings: Settings,
  log: (text: string) => void,
  parts: Omit<MailLimitServices, 'scale'>,
): Mailer => limitMails(transportOf(settings, log), { ...parts, scale: settings.RATE_LIMIT_SCALE });

const transportOf = ({ SMTP_URL, MAIL_FROM, PUBLIC_URL, NODE_ENV }: Settings, log: (text: string) => void): Mailer =>
  SMTP_URL
    ? smtpMailer(SMTP_URL, MAIL_FROM ?? `Countersign <no-reply@${new URL(PUBLIC_URL).hostname}>`)
    : logMailer(log, NODE_ENV === 'production');
