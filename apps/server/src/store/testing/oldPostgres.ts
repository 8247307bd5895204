import { type AddressInfo, createServer } from 'node:net';

/**
 * The answer of an old PostgreSQL to its first query (PostgreSQL's manual, "Message Formats"): no registry has one for
 * the tests to start.
 */
export async function startOldPostgres(): Promise<{ url: string; close(): void }> {
  const message = (type: string, ...parts: (string | number[])[]): Buffer => {
    const body = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
    const length = Buffer.alloc(4);
    length.writeInt32BE(body.length + 4);
    return Buffer.concat([Buffer.from(type), length, body]);
  };
  const ready = message('Z', 'I');
  const answers = { version: '13', encoding: 'UTF8', standby: 'false', read_only: 'off' };
  const field = (name: string) => [
    ...Buffer.from(`${name}\0`),
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    25,
    255,
    255,
    0,
    0,
    0,
    0,
    0,
    0,
  ];
  const value = (text: string) => [0, 0, 0, text.length, ...Buffer.from(text)];
  const told = Buffer.concat([
    message('T', [0, 4], ...Object.keys(answers).map(field)),
    message('D', [0, 4], ...Object.values(answers).map(value)),
    message('C', 'SELECT 1\0'),
    ready,
  ]);
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(Buffer.concat([message('R', [0, 0, 0, 0]), ready]));
      socket.once('data', () => socket.write(told));
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `postgres://app@127.0.0.1:${port}/app`, close: () => server.close() };
}
