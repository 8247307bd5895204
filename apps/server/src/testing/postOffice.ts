import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly to: readonly string[];
  readonly text: string;
}

/** A real SMTP server on loopback. */
export interface PostOffice {
  readonly url: string;
  readonly letters: readonly Letter[];
  /** The next letter that comes, or the one that came and was not asked for yet. */
  next(): Promise<Letter>;
  close(): Promise<void>;
}

/** Quoted-printable (RFC 2045 §6.7) back to text. */
const decoded = (mail: string): string =>
  mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

export async function openPostOffice(): Promise<PostOffice> {
  const letters: Letter[] = [];
  const waiting: ((letter: Letter) => void)[] = [];
  let asked = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      let mail = '';
      stream.setEncoding('utf8').on('data', (part: string) => {
        mail += part;
      });
      stream.on('end', () => {
        const letter = { to: session.envelope.rcptTo.map(({ address }) => address), text: decoded(mail) };
        letters.push(letter);
        waiting.shift()?.(letter);
        done();
      });
    },
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    next() {
      const letter = letters[asked++];
      return letter ? Promise.resolve(letter) : new Promise((come) => waiting.push(come));
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
