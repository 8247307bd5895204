import { request } from 'node:http';

/** A request to the letter. */
export interface Sent {
  readonly path: string;
  /** Name and value in turn, in the order in which they are sent. */
  readonly headers: readonly string[];
  readonly body: string;
}

/** What was answered, in JSON. */
interface Answered {
  readonly status: number | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  readonly body: any;
}

/** Posts just these bytes and headers: `fetch` would add some of its own, and put them in order. */
export const sendAsIs = (to: string, { path, headers, body }: Sent): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const length = String(Buffer.byteLength(body));
    const { hostname, port, host } = new URL(to);
    const all = ['Host', host, ...headers, 'Content-Length', length];
    const sent = request({ hostname, port, path, method: 'POST', headers: all }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
