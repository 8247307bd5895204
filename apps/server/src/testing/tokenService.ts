import { createServer } from 'node:net';
import { buildApp } from '../app.js';
import { readConfig } from '../config.js';
import { makeWorld, type World } from './world.js';

/** The whole server on a real port, with a real database behind it. */
export interface TokenService extends World {
  readonly origin: string;
  /** Sends a form to the token endpoint, with the client in the Authorization header when one is given. */
  token(form: Record<string, string> | string, headers?: Record<string, string>): Promise<TokenResponse>;
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

export async function startTokenService(): Promise<TokenService> {
  const world = await makeWorld();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const config = readConfig({
    PUBLIC_URL: origin,
    LOG_LEVEL: 'silent',
    ENCRYPTION_KEY: world.encryptionKey.toString('base64'),
  });
  const app = await buildApp({ config, store: world.store, now: world.now });
  await app.listen({ port, host: '127.0.0.1' });

  return {
    ...world,
    origin,
    async token(form, headers = {}) {
      const body = new URLSearchParams(form);
      const response = await fetch(`${origin}/oauth/token`, { method: 'POST', body, headers });
      return { status: response.status, headers: response.headers, body: await response.json() };
    },
    async close() {
      await app.close();
      await world.close();
    },
  };
}
