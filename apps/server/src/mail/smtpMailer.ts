import type { Transporter } from 'nodemailer';
import type { Mailer } from '../model/ports/mailer.js';
import { htmlOf } from './html.js';

/**
 * Sends by SMTP, as text and as HTML that is made of it. A mail that cannot be sent within half a minute fails, since a
 * caller waits for the answer.
 */
export function smtpMailer(smtpUrl: string, from: string, publicUrl: string): Mailer {
  // Loaded by the first mail: a server that only issues tokens sends none.
  let opened: Promise<Transporter> | undefined;
  const open = () => {
    opened ??= import('nodemailer').then(({ createTransport }) =>
      createTransport({
        url: smtpUrl,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
      }),
    );
    return opened;
  };
  return {
    delivers: true,
    async send({ to, subject, text }) {
      // An address object, so that a comma or a bracket in it is never read as a second recipient.
      const transport = await open();
      const html = htmlOf({ subject, text }, publicUrl);
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html });
    },
    close: () => void opened?.then((transport) => transport.close()),
  };
}
