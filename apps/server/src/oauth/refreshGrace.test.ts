import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { updateAccountSettings } from '../accounts/commands/updateAccountSettings.js';
import { revokeClientTokens } from '../clients/commands/revokeClientTokens.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import type { MadeClient } from '../testing/world.js';
import { parseRefreshToken } from './credential.js';

let service: TokenService;
let client: MadeClient;

const grace = 60_000;

async function startWith(env: Record<string, string> = {}): Promise<TokenService> {
  const started = await startTokenService(env);
  const account = await started.store.within(started.accountId).account();
  await started.run(updateAccountSettings, {
    expectedVersion: account?.version ?? 0,
    clientCredentialsRefreshToken: true,
  });
  return started;
}

beforeAll(async () => {
  service = await startWith({ REFRESH_GRACE_SECONDS: '60' });
});
afterAll(() => service.close());
beforeEach(async () => {
  client = await service.makeClient();
});

const begin = async (who = client, from = service): Promise<string> =>
  (await from.token({ grant_type: 'client_credentials' }, basic(who))).body.refresh_token;
const refresh = (token: string, who = client, from = service) =>
  from.token({ grant_type: 'refresh_token', refresh_token: token }, basic(who));
const kept = async (token: string) => {
  const family = await service.store.tokens.byHandle(parseRefreshToken(token)?.handle ?? '');
  return family && { spentTokens: family.spentTokens, sealed: family.sealedToken, until: family.repeatableUntil };
};
const isDead = { status: 400, body: { error: 'invalid_grant' } };
const isGood = { status: 200 };
const isSame = (token: string) => ({ status: 200, body: { refresh_token: token } });

test('The same token again within its time is answered by the same new one, however often, and by another process', async () => {
  const old = await begin();
  const { body: first } = await refresh(old);
  expect(await refresh(old)).toMatchObject(isSame(first.refresh_token));
  service.pass(1000);
  await service.restart();
  const { body: again } = await refresh(old);
  expect(again.refresh_token).toBe(first.refresh_token);
  expect(again.access_token).not.toBe(first.access_token);
  expect(await refresh(first.refresh_token)).toMatchObject(isGood);
});

test('Of a hundred who use one refresh token at once, all get the same new one, which is good', async () => {
  const token = await begin();
  const answers = await Promise.all(Array.from({ length: 100 }, () => refresh(token)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  const [next, ...others] = new Set(answers.map(({ body }) => body.refresh_token as string));
  expect(others).toEqual([]);
  expect(await refresh(next ?? '')).toMatchObject(isGood);
});

test('Once the new one was used, an old one within its time is refused, and ends nothing', async () => {
  const oldest = await begin();
  const { body: older } = await refresh(oldest);
  const { body: current } = await refresh(older.refresh_token);
  const before = (await service.audited('refreshTokenReused')).length;
  expect(await refresh(oldest)).toMatchObject(isDead);
  expect(await refresh(older.refresh_token)).toMatchObject(isSame(current.refresh_token));
  expect(await refresh(current.refresh_token)).toMatchObject(isGood);
  expect(await service.audited('refreshTokenReused')).toHaveLength(before);
});

test('What was used before its time was over is reuse again when it comes later, and ends the family', async () => {
  const oldest = await begin();
  const { body: older } = await refresh(oldest);
  service.pass(grace - 1000);
  const { body: current } = await refresh(older.refresh_token);
  service.pass(2000);
  expect(await refresh(oldest), 'its time is over, although that of the next is not').toMatchObject(isDead);
  expect(await refresh(current.refresh_token)).toMatchObject(isDead);
});

test('When its time is over it is reuse, and ends the family', async () => {
  const old = await begin();
  const { body } = await refresh(old);
  service.pass(grace + 1000);
  expect(await refresh(old)).toMatchObject(isDead);
  expect(await refresh(body.refresh_token)).toMatchObject(isDead);
});

describe('Nothing is answered again', () => {
  test('for a family that was revoked', async () => {
    const old = await begin();
    const { body } = await refresh(old);
    await service.post('/oauth/revoke', { token: body.refresh_token }, basic(client));
    expect(await kept(old)).toMatchObject({ sealed: null });
    expect(await refresh(old)).toMatchObject(isDead);
  });

  test('where every token of the client was revoked', async () => {
    const old = await begin();
    await refresh(old);
    await service.run(revokeClientTokens, { id: client.id });
    expect(await refresh(old)).toMatchObject(isDead);
  });

  test('to another client, and the family ends', async () => {
    const old = await begin();
    const { body } = await refresh(old);
    expect(await refresh(old, await service.makeClient())).toMatchObject(isDead);
    expect(await refresh(body.refresh_token)).toMatchObject(isDead);
  });

  test('where the operator turned it off', async () => {
    const strict = await startWith({ REFRESH_GRACE_SECONDS: '0' });
    const own = await strict.makeClient();
    const old = await begin(own, strict);
    const { body } = await refresh(old, own, strict);
    expect(await refresh(old, own, strict)).toMatchObject(isDead);
    expect(await refresh(body.refresh_token, own, strict)).toMatchObject(isDead);
    await strict.close();
  });
});

test('The database holds neither token, and forgets what it kept when the time is over', async () => {
  const old = await begin();
  const { body } = await refresh(old);
  const found = await kept(old);
  expect(found?.sealed).toEqual(expect.any(String));
  for (const token of [old, body.refresh_token]) expect(JSON.stringify(found)).not.toContain(token);
  service.pass(grace + 1000);
  await expect.poll(() => kept(old), { timeout: 30_000 }).toEqual({ spentTokens: null, sealed: null, until: null });
});
