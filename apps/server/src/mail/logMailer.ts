import type { Mail, Mailer } from '../model/ports/mailer.js';

/**
 * Replaces the mailer while SMTP_URL is unset. In development the log has the whole mail, so that its link can be
 * followed; in production a link that grants access must not be logged.
 */
export const logMailer = (log: (text: string) => void, isProduction: boolean): Mailer => ({
  delivers: false,
  async send(mail: Mail) {
    log(
      isProduction
        ? `A mail was not sent, because SMTP_URL is not set: ${mail.subject}`
        : `To ${mail.to}: ${mail.subject}\n\n${mail.text}`,
    );
  },
  close: () => {},
});
