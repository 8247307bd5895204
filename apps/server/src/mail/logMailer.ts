import type { Mail, Mailer } from '../model/ports/mailer.js';

/**
 * Replaces the mailer while SMTP_URL is unset. Where Countersign is tried out the log has the whole mail, so that its
 * link can be followed; anywhere else a link that grants access must not be logged.
 */
export const logMailer = (log: (text: string) => void, isDemo: boolean): Mailer => ({
  delivers: false,
  async send(mail: Mail) {
    log(
      isDemo
        ? `To ${mail.to}: ${mail.subject}\n\n${mail.text}`
        : `A mail was not sent, because SMTP_URL is not set: ${mail.subject}`,
    );
  },
  close: () => {},
});
