import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../postgres/startPostgres.ts';
import { type RunningServer, startServer } from './start.ts';

let folder: string;
let postgres: Postgres;
let server: RunningServer;
/** What lies between server and database. */
let way: { readonly port: number; swallow(): void; close(): void };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'countersign-outage-'));
  postgres = await startPostgres();
  way = await startWay(Number(new URL(postgres.url()).port));
  const database = new URL(postgres.url());
  database.port = String(way.port);
  server = await startServer(folder, {
    DATABASE_URL: database.href,
    ENCRYPTION_KEY: Buffer.alloc(32, 6).toString('base64'),
    DATABASE_CONNECT_TIMEOUT: '1',
  });
});
afterAll(async () => {
  way?.close();
  await server?.kill();
  await postgres?.remove();
  rmSync(folder, { recursive: true });
});

async function startWay(to: number): Promise<typeof way> {
  const sockets: Socket[] = [];
  let swallows = false;
  const between = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on('error', () => {});
    near.on('data', (bytes) => swallows || far.write(bytes));
    far.on('data', (bytes) => swallows || near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => swallows || near.destroy());
  }).listen(0, '127.0.0.1');
  await once(between, 'listening');
  return {
    port: (between.address() as { port: number }).port,
    swallow() {
      swallows = true;
    },
    close() {
      between.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

test('a request whose body never comes is held for half a minute, not for a whole one', async () => {
  const began = performance.now();
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => {}).resume();
  const lines = ['POST /oauth/token HTTP/1.1', 'Host: localhost', 'Content-Length: 40'];
  socket.write(`${[...lines, 'Content-Type: application/x-www-form-urlencoded'].join('\r\n')}\r\n\r\n`);
  await once(socket, 'close');
  expect(performance.now() - began).toBeGreaterThan(25_000);
  expect(performance.now() - began).toBeLessThan(45_000);
});

test('a database that swallows what it is asked is told by /readyz in the time that was set for it', async () => {
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
  way.swallow();
  const began = performance.now();
  const answer = await fetch(`${server.url}/readyz`);
  expect([answer.status, await answer.json()]).toEqual([503, { status: 'database unavailable' }]);
  expect(performance.now() - began).toBeLessThan(10_000);
});

test('a database that is gone is told in the log once a second, not with a stack for every request', async () => {
  way.close();
  await postgres.stop('immediate');
  const began = performance.now();
  const before = server.output().length;
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: 'x', client_secret: 'y' });
  const asked = Array.from({ length: 300 }, () => fetch(`${server.url}/oauth/token`, { method: 'POST', body }));
  expect(new Set((await Promise.all(asked)).map(({ status }) => status))).toEqual(new Set([503]));
  const log = server.output().slice(before);
  expect(log).not.toContain('"stack"');
  const told = log.split('\n').filter((line) => line.includes('Requests could not be served'));
  expect(told.length).toBeGreaterThan(0);
  expect(told.length).toBeLessThan(2 + (performance.now() - began) / 1000);
});
