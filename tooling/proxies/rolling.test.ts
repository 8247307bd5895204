import { once } from 'node:events';
import { Agent, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../postgres/startPostgres.ts';
import { demoOn } from '../server/demoOn.ts';
import { type RunningServer, startServer } from '../server/start.ts';
import { isInstalled, startProxy } from './startProxy.ts';

let postgres: Postgres;
let authorization: string;
const ENCRYPTION_KEY = Buffer.alloc(32, 5).toString('base64');
const names = ['caddyfile', 'nginx', 'haproxy'] as const;

beforeAll(async () => {
  if (!names.some(isInstalled)) return;
  postgres = await startPostgres();
  const { curl = '' } = await demoOn(postgres.url(), ENCRYPTION_KEY);
  const [, user = ''] = /-u '(\S+)'/.exec(curl) ?? [];
  authorization = `Basic ${Buffer.from(user).toString('base64')}`;
});
afterAll(() => postgres?.remove());

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
}

/** Asks for a token over TLS; the certificate is the proxy's own. */
const tokenStatus = (port: number, agent: Agent): Promise<number | string> =>
  new Promise((answered) => {
    const headers = { authorization, 'content-type': 'application/x-www-form-urlencoded' };
    const sent = request(`https://localhost:${port}/oauth/token`, { method: 'POST', headers, agent }, (answer) => {
      answer.resume().on('end', () => answered(answer.statusCode ?? 0));
    });
    sent.on('error', ({ message }) => answered(message)).end('grant_type=client_credentials');
  });

for (const name of names) {
  test.skipIf(!isInstalled(name))(
    `behind ${name} both servers are replaced, and requests for a token go on`,
    async () => {
      const start = (PORT?: string) =>
        startServer(tmpdir(), {
          DATABASE_URL: postgres.url(),
          ENCRYPTION_KEY,
          STOP_DELAY: '3',
          ...(PORT && { PORT }),
        });
      const servers = [await start(), await start()] as [RunningServer, RunningServer];
      const port = await freePort();
      const at = ({ url }: RunningServer) => `127.0.0.1:${new URL(url).port}`;
      const proxy = await startProxy(name, port, [at(servers[0]), at(servers[1])]);
      const agent = new Agent({ keepAlive: true, rejectUnauthorized: false, maxSockets: 6 });
      await expect.poll(() => tokenStatus(port, agent), { message: proxy.said() }).toBe(200);

      const statuses = new Map<number | string, number>();
      let busy = true;
      const callers = Array.from({ length: 6 }, async () => {
        while (busy) {
          const status = await tokenStatus(port, agent);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
      });
      for (const [index, server] of servers.entries()) {
        await server.stop();
        servers[index as 0 | 1] = await start(new URL(server.url).port);
        // As an operator does, before the next one: until the proxy has seen that this one is back.
        await expect.poll(() => servers[index as 0 | 1].output().includes('/oauth/token')).toBe(true);
      }
      busy = false;
      await Promise.all(callers);
      agent.destroy();
      await Promise.all([proxy.stop(), ...servers.map((server) => server.stop())]);
      const { 200: answered = 0, ...others } = Object.fromEntries(statuses);
      expect(others, proxy.said()).toEqual({});
      expect(answered).toBeGreaterThan(0);
    },
  );
}
