import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An event as a receiver gets it. */
export interface Received {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an event by looking at it.
  readonly event: any;
}

export interface Receiver {
  readonly url: string;
  /** What came since it was asked last. */
  take(): Received[];
  /** How it answers from now on; with 204 at first. */
  answer(how: (received: Received, reply: ServerResponse) => void): void;
  close(): Promise<void>;
}

const accept = (_received: Received, reply: ServerResponse) => reply.writeHead(204).end();

/** A real receiver on a port of its own. */
export async function startReceiver(): Promise<Receiver> {
  let received: Received[] = [];
  let how: (received: Received, reply: ServerResponse) => void = accept;
  const server = createServer(async (request, reply) => {
    const body = await text(request);
    const one = { path: request.url ?? '', headers: request.headers, body, event: JSON.parse(body) };
    received.push(one);
    how(one, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    take() {
      const taken = received;
      received = [];
      return taken;
    },
    answer(answered) {
      how = answered;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
