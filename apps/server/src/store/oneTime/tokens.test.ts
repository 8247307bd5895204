import { afterEach, beforeEach, expect, test } from 'vitest';
import type { TokenFamily } from '../../oauth/model/family.js';
import { makeWorld, type World } from '../../testing/world.js';

let world: World;
let family: TokenFamily;

beforeEach(async () => {
  world = await makeWorld();
  const { id: clientId } = await world.makeClient();
  family = {
    id: 'fam_1',
    accountId: world.accountId,
    clientId,
    adminId: null,
    environment: 'production',
    scopes: ['a', 'b'],
    resources: [],
    createdAt: 1000,
    expiresAt: 9000,
    codeHash: 'code',
    codeExpiresAt: 2000,
    codeRedeemedAt: null,
    request: { redirectUri: null, codeChallenge: 'x', nonce: null, authTime: 1 },
    handle: null,
    refreshHash: null,
    refreshedAt: null,
    spentTokens: null,
    sealedToken: null,
    repeatableUntil: null,
    idleExpiresAt: null,
    revokedAt: null,
  };
  await world.store.tokens.create(family);
});
afterEach(() => world.close());

const first = { handle: 'h', refreshHash: 'r0', idleExpiresAt: 5000, expiresAt: 9000 };
const spentTokens = [{ hash: 'r0', until: 1700 }];
const next = { refreshHash: 'r1', idleExpiresAt: 6000, spentTokens, sealedToken: 'sealed', repeatableUntil: 1700 };
const winners = async (tries: Promise<boolean>[]) => (await Promise.all(tries)).filter(Boolean).length;
const hundred = (one: () => Promise<boolean>) => winners(Array.from({ length: 100 }, one));

test('A family comes back as it went in', async () => {
  const { tokens } = world.store;
  expect(await tokens.familyById('fam_1')).toEqual(family);
  expect(await tokens.byCode('code')).toEqual(family);
  expect(await tokens.byHandle('h')).toBeUndefined();
});

test('Of a hundred who redeem a code at once, one does', async () => {
  const { tokens } = world.store;
  expect(await hundred(() => tokens.redeemCode('code', first, 1500))).toBe(1);
  expect(await tokens.byHandle('h')).toMatchObject({ codeRedeemedAt: 1500, refreshHash: 'r0', idleExpiresAt: 5000 });
});

test('Of a hundred who use a refresh token at once, one does', async () => {
  const { tokens } = world.store;
  await tokens.redeemCode('code', first, 1500);
  expect(await hundred(() => tokens.refresh('h', 'r0', next, 1600))).toBe(1);
  expect(await tokens.byHandle('h')).toMatchObject({ refreshHash: 'r1', refreshedAt: 1600 });
});

test('What lets a spent refresh token be sent again is erased when its time is over, and before when the family ends', async () => {
  const { tokens } = world.store;
  await tokens.redeemCode('code', first, 1500);
  await tokens.refresh('h', 'r0', next, 1600);
  await tokens.eraseRepeatable(1699);
  expect(await tokens.byHandle('h')).toMatchObject({ spentTokens, sealedToken: 'sealed', repeatableUntil: 1700 });
  await tokens.eraseRepeatable(1700);
  expect(await tokens.byHandle('h')).toMatchObject({ spentTokens: null, sealedToken: null, repeatableUntil: null });
  await tokens.refresh('h', 'r1', { ...next, refreshHash: 'r2' }, 1650);
  await tokens.revokeFamily('fam_1', 1660);
  expect(await tokens.byHandle('h')).toMatchObject({ sealedToken: null });
});

test('Of a hundred who bring the same assertion at once, one is heard, and others’ are none of its business', async () => {
  const { tokens } = world.store;
  expect(await hundred(() => tokens.spendAssertion('client', 'jti', 2000))).toBe(1);
  expect(await tokens.spendAssertion('other', 'jti', 2000)).toBe(true);
});

test('A code that has expired, and one of a family that is dead, redeem nothing', async () => {
  const { tokens } = world.store;
  expect(await tokens.redeemCode('code', first, 2000)).toBe(false);
  expect(await tokens.revokeFamily('fam_1', 1200)).toBe(true);
  expect(await tokens.revokeFamily('fam_1', 1300)).toBe(false);
  expect(await tokens.redeemCode('code', first, 1500)).toBe(false);
});

test('A refresh token is dead when it lay idle, when its family is too old, and when that was revoked', async () => {
  const { tokens } = world.store;
  await tokens.redeemCode('code', first, 1500);
  expect(await tokens.refresh('h', 'r0', next, 5000)).toBe(false);
  expect(await tokens.refresh('h', 'r0', { ...next, idleExpiresAt: 99_000 }, 4999)).toBe(true);
  expect(await tokens.refresh('h', 'r1', next, 9000)).toBe(false);
  await tokens.revokeFamily('fam_1', 8000);
  expect(await tokens.refresh('h', 'r1', next, 8500)).toBe(false);
});

test('A token that was revoked is known to be, and no other', async () => {
  const { tokens } = world.store;
  await tokens.revokeAccessToken('one', 2000);
  await tokens.revokeAccessToken('one', 2000);
  expect(await tokens.isAccessTokenRevoked('one')).toBe(true);
  expect(await tokens.isAccessTokenRevoked('two')).toBe(false);
});
