import type { Config } from '../config/config.js';
import { type DemoSettings, noDemoReason } from '../config/demo.js';
import { limitMails, type MailLimitServices } from '../limits/mailLimits.js';
import type { Mailer } from '../model/ports/mailer.js';
import { logMailer } from './logMailer.js';
import { smtpMailer } from './smtpMailer.js';

type Settings = DemoSettings & Pick<Config, 'SMTP_URL' | 'MAIL_FROM' | 'RATE_LIMIT_SCALE'>;

/** The only way to obtain a mailer, so that every mail is counted. */
export const mailerOf = (
  settings: Settings,
  log: (text: string) => void,
  parts: Omit<MailLimitServices, 'scale'>,
): Mailer => limitMails(transportOf(settings, log), { ...parts, scale: settings.RATE_LIMIT_SCALE });

const transportOf = (settings: Settings, log: (text: string) => void): Mailer => {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = settings;
  return SMTP_URL
    ? smtpMailer(SMTP_URL, MAIL_FROM ?? `Countersign <no-reply@${new URL(PUBLIC_URL).hostname}>`, PUBLIC_URL)
    : logMailer(log, noDemoReason(settings) === undefined);
};
