import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
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

/** Undoes what a mail goes through on its way (RFC 2045 §6.7, RFC 2047). */
const decoded = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString());
const header = (raw: string, name: string): string => {
  const [, value = ''] = new RegExp(`^${name}: ((?:.|\\r\\n[ \\t])*)`, 'mi').exec(raw) ?? [];
  return value
    .replace(/\?=\s+=\?UTF-8\?Q\?/gi, '')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_, words: string) => decoded(words.replaceAll('_', ' ')))
    .replace(/\r\n[ \t]/g, ' ')
    .trim();
};

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
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        const body = raw.slice(raw.indexOf('\r\n\r\n') + 4);
        const text = decoded(body).replaceAll('\r\n', '\n');
        for (const { address } of envelope.rcptTo) mails.push({ to: address, subject: header(raw, 'Subject'), text });
        arrivals.emit('mail');
        done();
      });
    },
  });
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
