import { randomBytes } from 'node:crypto';
import { signingAlgorithms } from '@countersign/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartupError } from '../../config/startupError.js';
import { sealUnder } from '../../kernel/seal.js';
import { freshStore } from '../../store/testing/freshDatabase.js';
import { makeWorld, type World } from '../../testing/world.js';
import { currentKey } from '../model/signingKey.js';
import { generateKey } from './generateKey.js';
import { openKeyring } from './keyring.js';

let world: World;
beforeEach(async () => {
  world = await makeWorld('acc_acme', await freshStore());
});
afterEach(() => world.close());

const seal = sealUnder(randomBytes(32));

test('Of eight servers that start on a new database at once, all sign with the same keys, one of every algorithm', async () => {
  const { store, now } = world;
  const rings = await Promise.all(Array.from({ length: 8 }, () => openKeyring({ store, seal, now })));
  const facts = await store.keys.all();
  expect(facts.map(({ algorithm }) => algorithm).toSorted()).toEqual(signingAlgorithms.toSorted());
  for (const algorithm of signingAlgorithms) {
    const signing = await Promise.all(rings.map((ring) => ring.signingKey(facts, algorithm)));
    expect(new Set(signing.map(({ kid }) => kid)).size).toBe(1);
  }
});

test('A server whose clock is behind that of the one that made the first key signs with it', async () => {
  const { store, now } = world;
  await openKeyring({ store, seal, now });
  const behind = await openKeyring({ store, seal, now: () => now() - 60_000 });
  const facts = await store.keys.all();
  expect((await behind.signingKey(facts, 'ES256')).kid).toBe(currentKey(facts, 'ES256', now())?.kid);
});

test('Another encryption key is refused at start, and nothing is changed', async () => {
  const { store, now } = world;
  await openKeyring({ store, seal, now });
  const before = await store.keys.all();
  await expect(openKeyring({ store, seal: sealUnder(randomBytes(32)), now })).rejects.toThrow(StartupError);
  expect(await store.keys.all()).toEqual(before);
});

test('A key that another process made is published at once and signs from its time on', async () => {
  const { store, now } = world;
  const ring = await openKeyring({ store, seal, now });
  const before = await store.keys.all();
  const first = currentKey(before, 'ES256', now());
  const next = await generateKey('ES256', seal, { generation: 2, createdAt: now(), signsFrom: now() + 60_000 });
  await store.keys.add(next);
  expect((await ring.publishedKeys()).map(({ kid }) => kid)).toEqual([...before.map(({ kid }) => kid), next.kid]);
  expect((await ring.signingKey(await store.keys.all(), 'ES256')).kid).toBe(first?.kid);
  world.pass(60_000);
  expect((await ring.signingKey(await store.keys.all(), 'ES256')).kid).toBe(next.kid);
});

test('What is published has no private part', async () => {
  const { store, now } = world;
  const published = await (await openKeyring({ store, seal, now })).publishedKeys();
  const members = Object.fromEntries(published.map((jwk) => [jwk.alg, Object.keys(jwk).sort().join(' ')]));
  expect(members).toEqual({
    ES256: 'alg crv kid kty use x y',
    RS256: 'alg e kid kty n use',
    EdDSA: 'alg crv kid kty use x',
  });
});
