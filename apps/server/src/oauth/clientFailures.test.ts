import { afterAll, beforeAll, expect, test } from 'vitest';
import { disableClient } from '../clients/commands/disableClient.js';
import { createRefusalDelay } from '../limits/refusalDelay.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';

let service: TokenService;
let client: { id: string; secret: string };
let disabled: { id: string; secret: string };
const form = { grant_type: 'client_credentials' };

beforeAll(async () => {
  // Three failures of one address in a minute, and more tokens than that.
  service = await startTokenService({ RATE_LIMIT_SCALE: '0.001' });
  client = await service.makeClient();
  disabled = await service.makeClient();
  await service.run(disableClient, { id: disabled.id });
});
afterAll(() => service.close());

test('an address that fails too often is told to wait, the same whatever it fails by, and whoever is good goes on', async () => {
  // Windows begin at the full minute: none may end while it counts.
  service.pass(60_000 - (service.now() % 60_000));
  const failing = [{ id: 'nobody', secret: client.secret }, { id: client.id, secret: 'wrong' }, disabled];
  for (const who of failing) {
    const { status, headers, body } = await service.token(form, basic(who));
    expect([status, body.error]).toEqual([401, 'invalid_client']);
    expect(headers.get('ratelimit-policy')).toBe('"client-failures";q=3;w=60');
  }
  for (const path of ['/oauth/token', '/oauth/revoke', '/oauth/introspect']) {
    const answers = await Promise.all(
      failing.map((who) => service.post(path, path === '/oauth/token' ? form : { token: 'x' }, basic(who))),
    );
    const [first, ...others] = answers.map(({ status, headers, body }) => ({
      status,
      body,
      wait: Number(headers.get('retry-after')) > 0,
    }));
    expect(first).toEqual({
      status: 429,
      body: { error: 'slow_down', error_description: expect.any(String) },
      wait: true,
    });
    for (const other of others) expect(other).toEqual(first);
  }
  expect((await service.token(form, basic(client))).status).toBe(200);
});

test('refusals that wait in one line each wait their time, also once the line was empty', async () => {
  const wait = createRefusalDelay(30);
  const waited = async () => {
    const began = performance.now();
    await wait(began);
    return performance.now() - began;
  };
  for (let round = 0; round < 2; round++) {
    const times = await Promise.all(Array.from({ length: 50 }, waited));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(30);
  }
});
