import { createTransport } from 'nodemailer';
import type { Mailer } from '../model/ports/mailer.js';

/** Sends by SMTP. A mail that cannot be sent within half a minute fails, since a caller waits for the answer. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  });
  return {
    delivers: true,
    async send({ to, subject, text }) {
      // An address object, so that a comma or a bracket in it is never read as a second recipient.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    },
    close: () => transport.close(),
  };
}
