import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { decode, encode } from 'dns-packet';

/** A name server on this machine, which knows the records that it is told. */
export interface NameServer {
  /** For DNS_SERVERS. */
  readonly address: string;
  publish(name: string, text: string): void;
  publishAddress(name: string, address: string): void;
  /** Answers nothing from now on that is asked of this name, or of one below it. */
  ignore(name: string): void;
  /** The names that were asked for in vain. */
  ignored(): ReadonlySet<string>;
  close(): Promise<void>;
}

export async function startNameServer(): Promise<NameServer> {
  const texts = new Map<string, string>();
  const addresses = new Map<string, string>();
  const ignoredDomains = new Set<string>();
  const ignored = new Set<string>();
  const isIgnored = (name: string) => [...ignoredDomains].some((one) => name === one || name.endsWith(`.${one}`));
  const socket = createSocket('udp4');
  socket.on('message', (message, { port, address }) => {
    const { id = 0, questions = [] } = decode(message);
    const answers = questions.flatMap(({ type, name }) => {
      const data = { TXT: texts, A: addresses }[String(type)]?.get(name.toLowerCase());
      return data === undefined ? [] : [{ type: type === 'A' ? ('A' as const) : ('TXT' as const), name, data, ttl: 1 }];
    });
    const inVain = questions.map(({ name }) => name.toLowerCase()).filter(isIgnored);
    if (inVain.length > 0) return void inVain.forEach((name) => void ignored.add(name));
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
    publishAddress: (name, address) => void addresses.set(name, address),
    ignore: (name) => void ignoredDomains.add(name),
    ignored: () => ignored,
    close: () => new Promise((closed) => socket.close(() => closed())),
  };
}
