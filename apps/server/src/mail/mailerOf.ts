import { logMailer } from './logMailer.js';
import type { Mailer } from './mailer.js';
import { smtpMailer } from './smtpMailer.js';

interface Settings {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
  readonly PUBLIC_URL: string;
  readonly NODE_ENV: string;
}

export const mailerOf = (
  { SMTP_URL, MAIL_FROM, PUBLIC_URL, NODE_ENV }: Settings,
  log: (text: string) => void,
): Mailer =>
  SMTP_URL
    ? smtpMailer(SMTP_URL, MAIL_FROM ?? `Countersign <no-reply@${new URL(PUBLIC_URL).hostname}>`)
    : logMailer(log, NODE_ENV === 'production');
