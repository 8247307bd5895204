import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request as ask, createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { type RunningServer, startServer } from '@countersign/tooling/server';
import { copyFirstStart } from './firstStart.ts';

/** One address under which a worker's servers are reached, one at a time. */
export interface Door {
  readonly url: string;
  /** From the next request on, that server answers. */
  leadTo(server: { port: number }): void;
  close(): Promise<void>;
}

/**
 * Servers start and end with tests. A browser keeps what it compiled of a page by the page's address, and the process
 * that holds it by the page's origin: so that all of them have the same one, they stand behind this door. It hands on
 * what it is given as it is.
 */
export async function openDoor(): Promise<Door> {
  let agent = new Agent({ keepAlive: true });
  let port = 0;
  const door = createServer((request, response) => {
    if (request.url === blankPath) return response.writeHead(200, blankHeaders).end(blank);
    if (request.url === axePath) return response.writeHead(200, axeHeaders).end(axe);
    const { method, url: path, rawHeaders: headers } = request;
    const handed = ask({ agent, port, host: 'localhost', method, path, headers, setHost: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.statusMessage, answer.rawHeaders);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    handed.on('error', () => response.destroy());
    response.on('close', () => handed.destroy());
    return request.pipe(handed);
  });
  door.keepAliveTimeout = 0;
  door.listen(0);
  await once(door, 'listening');
  return {
    url: `http://localhost:${(door.address() as AddressInfo).port}`,
    leadTo(server) {
      if (server.port === port) return;
      agent.destroy();
      agent = new Agent({ keepAlive: true });
      port = server.port;
    },
    async close() {
      door.close();
      door.closeAllConnections();
      agent.destroy();
      await once(door, 'close');
    },
  };
}

/**
 * Starts a server that is known under the door's address, and has the door lead to it. It begins with the demo account,
 * unless it is set to begin with somebody else.
 */
export async function startBehind(
  door: Door,
  folder: string,
  settings: Record<string, string> = {},
): Promise<RunningServer> {
  const printed = settings.BOOTSTRAP_ADMIN_EMAIL ? undefined : copyFirstStart(folder);
  const server = await startServer(folder, { ...settings, PUBLIC_URL: door.url });
  door.leadTo(server);
  return { ...server, ...printed, url: door.url };
}

/** A page with nothing on it, of the same origin and as much apart from others as ours: the process goes on. */
export const blankPath = '/nothing-here-between-two-tests';

/** Axe, with which `look` looks, as a script of the page's own origin: so the browser compiles it once. */
export const axePath = '/axe-for-tests.js';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'));
const axeHeaders = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=31536000, immutable' };
const blank = '<!doctype html><html lang="en"><link rel="icon" href="data:"><title>Nothing</title></html>';
const blankHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'origin-agent-cluster': '?1',
};
