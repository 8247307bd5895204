import { createServer } from 'node:net';
import { buildApp } from '../app.js';
import type { AuditEntry } from '../audit/model/entry.js';
import { readConfig } from '../config/config.js';
import { newId } from '../kernel/newId.js';
import { databaseSecurityEvents } from '../oauth/securityEvents/databaseSecurityEvents.js';
import { makeWorld, type World } from './world.js';

/** The whole server on a real port, with a real database behind it. */
export interface TokenService extends World {
  readonly origin: string;
  /** Every path that the server answers at. */
  readonly paths: readonly string[];
  /** Sends a form to the token endpoint, with the client in the Authorization header when one is given. */
  token(form: Record<string, string> | string, headers?: Record<string, string>): Promise<TokenResponse>;
  /** The same at another of OAuth's endpoints. */
  post(path: string, form: Record<string, string> | string, headers?: Record<string, string>): Promise<TokenResponse>;
  /** Stops the server and starts another on what the first has left in the database. */
  restart(): Promise<void>;
  /** What a server does once a minute, any of those on this database. */
  tidy(): Promise<void>;
  /** The same server, seen from another account. */
  elsewhere(): Promise<TokenService>;
  /** What stands in the audit of something that happened, newest first. */
  audited(action: string): Promise<readonly AuditEntry[]>;
}

export interface TokenResponse {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: whatever came; the tests say what it should be.
  readonly body: any;
}

export const basic = ({ id, secret }: { id: string; secret: string }): Record<string, string> => ({
  authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
});

/** A port that was free a moment ago: the issuer's name must be known before the server listens. */
const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => found(port));
    });
  });

export async function startTokenService(env: Readonly<Record<string, string>> = {}): Promise<TokenService> {
  const world = await makeWorld();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const config = readConfig({
    PUBLIC_URL: origin,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_SCALE: '100',
    ENCRYPTION_KEY: world.encryptionKey.toString('base64'),
    ...env,
  });
  const start = async () => {
    const app = await buildApp({ config, store: world.store, now: world.now });
    await app.listen({ port, host: '127.0.0.1' });
    return app;
  };
  let app = await start();

  const post: TokenService['post'] = async (path, form, headers = {}) => {
    const response = await fetch(origin + path, { method: 'POST', body: new URLSearchParams(form), headers });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  };

  const serve = (account: World): TokenService => ({
    ...account,
    origin,
    paths: pathsIn(app.printRoutes({ commonPrefix: false })),
    post,
    token: (form, headers) => post('/oauth/token', form, headers),
    async restart() {
      await app.close();
      app = await start();
      // A connection to the old server may be tried again before it is known to be closed.
      while (!(await fetch(`${origin}/readyz`).catch(() => undefined))?.ok);
    },
    elsewhere: async () => serve(await makeWorld(newId('acc'), world.store)),
    tidy: () => databaseSecurityEvents(world.store, world.now).endQuiet(),
    async audited(action) {
      const reads = world.store.within(account.accountId);
      return (await reads.audit.page({ action }, { limit: 100, backwards: false })).items;
    },
    async close() {
      await app.close();
      await world.close();
    },
  });
  return serve(world);
}

/** The paths of the tree that Fastify prints, four characters a level. */
function pathsIn(printed: string): string[] {
  const above: string[] = [];
  return [...printed.matchAll(/^([│├└─ ]*)(\S+)( \()?/gm)].flatMap(([, indent = '', part = '', isServed]) => {
    const level = indent.length / 4;
    const path = above.slice(0, level).join('') + part;
    above[level] = part;
    return isServed ? [path] : [];
  });
}
