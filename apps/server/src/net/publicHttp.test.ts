import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPublicHttp, type PublicHttp } from './publicHttp.js';

let neighbour: Server;
let port: number;
let visits = 0;
/** Of a server that the Internet knows, and of one on this machine alone. */
let open: PublicHttp;
let local: PublicHttp;

beforeAll(async () => {
  neighbour = createServer((request, response) => {
    if (request.url === '/folded') {
      return void response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20_000_000)));
    }
    if (request.url === '/nothing') return void response.writeHead(204).end();
    if (request.url === '/large') return void response.end('x'.repeat(600 * 1024));
    response.writeHead(302, { location: '/elsewhere' }).end();
  });
  neighbour.on('connection', () => visits++);
  await new Promise<void>((listening) => neighbour.listen(0, 'localhost', listening));
  ({ port } = neighbour.address() as AddressInfo);
  open = createPublicHttp({ PUBLIC_URL: 'https://clients.example.com' });
  local = createPublicHttp({ PUBLIC_URL: 'http://localhost:4000' });
});
afterAll(async () => {
  await Promise.all([open.close(), local.close()]);
  neighbour.close();
});

const ask = (publicHttp: PublicHttp, url: string) =>
  publicHttp.fetch(url, { method: 'GET', headers: {}, body: undefined, redirect: 'manual' });

test('a name that stands for an address of our own is not connected to', async () => {
  const before = visits;
  await expect(ask(open, `https://localhost:${port}/`)).rejects.toMatchObject({
    cause: { message: expect.stringContaining('not an address of the Internet') },
  });
  expect(visits).toBe(before);
});

test.each([
  'http://login.example.com',
  'https://127.0.0.1',
  'https://2130706433',
  'https://0x7f.1',
  'https://[::ffff:10.0.0.1]',
  'https://[::1]',
  'https://192.168.1.1',
  'https://100.64.0.1',
  'https://169.254.169.254',
  'https://0.0.0.0',
])('%s is not asked', async (url) => {
  expect(open.isAllowed(new URL(url))).toBe(false);
  await expect(ask(open, url)).rejects.toThrow('is not asked');
});

test('where it sends us on to is not asked, and what is too much is not read', async () => {
  expect((await ask(local, `http://localhost:${port}/`)).status).toBe(302);
  const large = await ask(local, `http://localhost:${port}/large`);
  await expect(large.text()).rejects.toThrow();
  const folded = await ask(local, `http://localhost:${port}/folded`);
  await expect(folded.text(), 'what unfolds to a thousand times as much').rejects.toThrow('too large');
  const nothing = await ask(local, `http://localhost:${port}/nothing`);
  expect([nothing.status, await nothing.text()]).toEqual([204, '']);
});
