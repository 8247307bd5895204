import * as openid from 'openid-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { updateAccountSettings } from '../accounts/commands/updateAccountSettings.js';
import { deleteClient } from '../clients/commands/deleteClient.js';
import { disableClient } from '../clients/commands/disableClient.js';
import { updateClient } from '../clients/commands/updateClient.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import type { MadeClient } from '../testing/world.js';
import { parseRefreshToken } from './credential.js';

let service: TokenService;
let moduleId: string;
let client: MadeClient;

const minute = 60_000;
// The default of REFRESH_GRACE_SECONDS, and a second.
const overGrace = 11_000;
const day = 24 * 60 * 60 * 1000;

beforeAll(async () => {
  service = await startTokenService();
  ({ id: moduleId } = await service.makeModule('payroll', [{ name: 'a' }, { name: 'b' }]));
  await allowRefresh(true);
});
afterAll(() => service.close());
beforeEach(async () => {
  client = await service.makeClient({ name: 'Refreshing', modules: [{ moduleId }] });
});

async function allowRefresh(allowed: boolean) {
  const account = await service.store.within(service.accountId).account();
  const expectedVersion = account?.version ?? 0;
  await service.run(updateAccountSettings, { expectedVersion, clientCredentialsRefreshToken: allowed });
}

const begin = async (scope = 'a b') => {
  const { body } = await service.token({ grant_type: 'client_credentials', scope }, basic(client));
  return body.refresh_token as string;
};
const refresh = (token: string, more: Record<string, string> = {}, who = client) =>
  service.token({ grant_type: 'refresh_token', refresh_token: token, ...more }, basic(who));
const isDead = { status: 400, body: { error: 'invalid_grant' } };

test('Where the account says so, client credentials get a refresh token as well, and openid-client uses it', async () => {
  const config = await openid.discovery(new URL(service.origin), client.id, client.secret, undefined, {
    execute: [openid.allowInsecureRequests],
  });
  const first = await openid.clientCredentialsGrant(config);
  expect(first.refresh_token).toMatch(/^csr_/);
  const second = await openid.refreshTokenGrant(config, first.refresh_token ?? '');
  expect(second).toMatchObject({ token_type: 'bearer', expires_in: 3600, scope: 'a b' });
  expect(second.refresh_token).not.toBe(first.refresh_token);
});

test('Where the account does not, there is none, and those from before are refused', async () => {
  const token = await begin();
  await allowRefresh(false);
  expect(await begin()).toBeUndefined();
  expect(await refresh(token)).toMatchObject(isDead);
  await allowRefresh(true);
  expect(await refresh(token)).toMatchObject({ status: 200 });
});

test('A client keeps at most a thousand refresh tokens for itself: the oldest ends', async () => {
  const [oldest, next] = [await begin(), await begin()];
  const { handle } = parseRefreshToken(next) ?? { handle: '' };
  const known = await service.store.tokens.byHandle(handle);
  if (!known) throw new Error('There is no such family.');
  const createdAt = known.createdAt + 1;
  for (let made = 0; made < 998; made++) {
    await service.store.tokens.create({ ...known, id: `fam_${made}`, createdAt, handle: `h${made}`, refreshHash: 'r' });
  }
  const kept = await refresh(oldest);
  expect(kept).toMatchObject({ status: 200 });
  service.pass(minute);
  await begin();
  expect(await refresh(kept.body.refresh_token)).toMatchObject(isDead);
  expect(await refresh(next)).toMatchObject({ status: 200 });
});

test('A refresh token that is used again later takes its whole family down, and the audit says so once', async () => {
  const stolen = await begin();
  const { body } = await refresh(stolen);
  const before = (await service.audited('refreshTokenReused')).length;
  service.pass(overGrace);
  expect(await refresh(stolen)).toMatchObject(isDead);
  expect(await refresh(body.refresh_token)).toMatchObject(isDead);
  expect(await refresh(stolen)).toMatchObject(isDead);
  const filterBits = await service.audited('refreshTokenReused');
  expect(filterBits).toHaveLength(before + 1);
  expect(filterBits[0]).toMatchObject({ subject: { kind: 'client', id: client.id }, address: '127.0.0.1' });
});

test('Another client gets nothing for it, and the owner has lost it', async () => {
  const token = await begin();
  const thief = await service.makeClient({ modules: [{ moduleId }] });
  expect(await refresh(token, {}, thief)).toMatchObject(isDead);
  expect(await refresh(token)).toMatchObject(isDead);
  expect(await service.audited('refreshTokenOfAnotherClient')).toMatchObject([{ subject: { id: client.id } }]);
});

test('A refresh may ask for less than was granted, once; never for more', async () => {
  const token = await begin('a');
  expect(await refresh(token, { scope: 'a b' })).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  const narrow = await refresh(await begin('a b'), { scope: 'b' });
  expect(narrow.body.scope).toBe('b');
  expect((await refresh(narrow.body.refresh_token)).body.scope).toBe('a b');
});

test('What the client was granted since then is not in it, and what was taken from it is gone', async () => {
  const token = await begin();
  await service.run(updateClient, { id: client.id, expectedVersion: 1, modules: [] });
  const { status, body } = await refresh(token);
  expect(status).toBe(200);
  expect(body).not.toHaveProperty('scope');
});

describe('A refresh token is dead', () => {
  test.each([
    ['cut off', (token: string) => token.slice(0, -1)],
    ['padded', (token: string) => `${token}=`],
    ['changed in one place', (token: string) => token.replace(/.(?=.{20}$)/, (one) => (one === 'A' ? 'B' : 'A'))],
    ['something else altogether', () => 'eyJhbGciOiJub25lIn0.e30.'],
  ])('when it is %s, and the real one is none the worse', async (_how, spoil) => {
    const token = await begin();
    expect(await refresh(spoil(token))).toMatchObject(isDead);
    expect(await refresh(token)).toMatchObject({ status: 200 });
  });

  test('when nobody used it for a fortnight', async () => {
    const token = await begin();
    service.pass(14 * day + 1000);
    expect(await refresh(token)).toMatchObject(isDead);
  });

  test('when its family is ninety days old, however often it was refreshed', async () => {
    let token = await begin();
    for (let weeks = 0; weeks < 12; weeks++) {
      service.pass(7 * day);
      ({ refresh_token: token } = (await refresh(token)).body);
    }
    service.pass(7 * day);
    expect(await refresh(token)).toMatchObject(isDead);
  });

  test('when its client was disabled or deleted, or moved to another environment', async () => {
    const token = await begin();
    await service.run(updateClient, { id: client.id, expectedVersion: 1, environment: 'uat.example.com' });
    expect(await refresh(token)).toMatchObject(isDead);
    await service.run(disableClient, { id: client.id });
    expect(await refresh(token)).toMatchObject({ status: 401 });
    await service.run(deleteClient, { id: client.id, expectedVersion: 3, confirmation: 'Refreshing' });
    expect(await refresh(token)).toMatchObject({ status: 401 });
  });
});
