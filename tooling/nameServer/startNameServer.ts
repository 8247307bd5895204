import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode } from 'dns-packet';

/** A name server on this machine, which knows the TXT records that it is told. */
export interface NameServer {
  /** For DNS_SERVERS. */
  readonly address: string;
  publish(name: string, text: string): void;
  close(): Promise<void>;
}

export async function startNameServer(): Promise<NameServer> {
  const texts = new Map<string, string>();
  const socket = createSocket('udp4');
  socket.on('message', (message, { port, address }) => {
    const { id = 0, questions = [] } = decode(message);
    const answers = questions.flatMap(({ type, name }) => {
      const data = type === 'TXT' ? texts.get(name.toLowerCase()) : undefined;
      return data === undefined ? [] : [{ type: 'TXT' as const, name, data, ttl: 1 }];
    });
    // RFC 1035 §4.1.1: 3 says that there is no such name.
    const flags = answers.length > 0 ? 0 : 3;
    socket.send(encode({ type: 'response', id, flags, questions, answers }), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  // Whoever forgets to close it does not keep a test from ending.
  socket.unref();
  return {
    address: `127.0.0.1:${socket.address().port}`,
    publish: (name, text) => void texts.set(name, text),
    close: () => new Promise((closed) => socket.close(() => closed())),
  };
}
