import type { Mail, Mailer } from '../model/ports/mailer.js';

/**
 * Stands in while there is no SMTP_URL. In development the log has the whole mail, so that one can follow its link; in
 * production a link that lets somebody in has no business there.
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
