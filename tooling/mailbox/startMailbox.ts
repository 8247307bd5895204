import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same as HTML. */
  readonly html: string;
}

/** A mail server on this machine that keeps what it is given, once for each whom it is for. */
export interface Mailbox {
  /** An SMTP_URL. */
  readonly url: string;
  /** Takes out what has come. */
  take(): ReceivedMail[];
  /** Takes out the first that has come for somebody, or waits for one. */
  next(to: string): Promise<ReceivedMail>;
  /** Addresses that are turned away for now. */
  readonly turnedAway: Set<string>;
  close(): Promise<void>;
}

export async function startMailbox(): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  const arrivals = new EventEmitter();
  const turnedAway = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      done(turnedAway.has(address) ? new Error('Not now.') : null);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void keep(Buffer.concat(chunks), envelope.rcptTo).then(() => done(), done));
    },
  });
  const keep = async (raw: Buffer, recipients: readonly { address: string }[]) => {
    const { subject = '', text = '', html = '' } = await PostalMime.parse(raw);
    for (const { address } of recipients) mails.push({ to: address, subject, text, html });
    arrivals.emit('mail');
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    turnedAway,
    take: () => mails.splice(0),
    async next(to) {
      for (;;) {
        const at = mails.findIndex((mail) => mail.to === to);
        const [mail] = at < 0 ? [] : mails.splice(at, 1);
        if (mail) return mail;
        await once(arrivals, 'mail');
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
