import { randomBytes } from 'node:crypto';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealUnder } from '../../kernel/seal.js';
import { basic, startTokenService, type TokenService } from '../../testing/tokenService.js';
import type { MadeClient } from '../../testing/world.js';
import { type KeyringServices, openKeyring } from './keyring.js';
import { rotateKeys } from './rotateKeys.js';

let service: TokenService;
let client: MadeClient;
let services: KeyringServices;
let scheduled: () => Promise<void>;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

beforeAll(async () => {
  service = await startTokenService();
  client = await service.makeClient({ accessTokenLifetime: 86_400 });
  // What every server of the installation does once a minute.
  services = { store: service.store, seal: sealUnder(service.encryptionKey), now: service.now };
  scheduled = (await openKeyring(services)).rotateDue;
});
afterAll(() => service.close());

const jwks = async () => (await fetch(`${service.origin}/.well-known/jwks.json`)).json();
const kids = async (): Promise<string[]> => (await jwks()).keys.map(({ kid }: { kid: string }) => kid);
const token = async (): Promise<string> =>
  (await service.token({ grant_type: 'client_credentials' }, basic(client))).body.access_token;
const kidOf = async (jwt: string) => {
  const options = { currentDate: new Date(service.now()) };
  return (await jwtVerify(jwt, createLocalJWKSet(await jwks()), options)).protectedHeader.kid;
};

test('OIDCCServerRotateKeys: a new key is published a day before it signs, the old one kept until its last token expired', async () => {
  const [first] = await kids();
  await rotateKeys(services, { leaked: false });
  const [, second] = await kids();
  expect(second).toBeDefined();
  expect(await kidOf(await token())).toBe(first);
  await expect(rotateKeys(services, { leaked: false })).rejects.toMatchObject({ code: 'CONFLICT' });

  // The service's clock runs on while the test does: minutes, so that a slow machine comes to no other result.
  service.pass(day - 10 * minute);
  const last = await token();
  expect(await kidOf(last)).toBe(first);
  service.pass(20 * minute);
  expect(await kidOf(await token())).toBe(second);

  service.pass(day - 30 * minute);
  await scheduled();
  expect(await kidOf(last)).toBe(first);
  service.pass(2 * hour);
  await scheduled();
  expect(await kids()).toEqual([second]);
});

test('Every ninety days it happens by itself, once, however many servers there are', async () => {
  const [now] = await kids();
  service.pass(87 * day);
  await scheduled();
  expect(await kids()).toEqual([now]);
  service.pass(day);
  await Promise.all(Array.from({ length: 8 }, scheduled));
  expect(await kids()).toHaveLength(2);
  expect(await kidOf(await token())).toBe(now);
  service.pass(day + minute);
  expect(await kidOf(await token())).not.toBe(now);
});

test('A server that was asleep for a year publishes first, and signs a day later', async () => {
  service.pass(365 * day);
  const signing = await kidOf(await token());
  await scheduled();
  expect(await kids()).toHaveLength(2);
  expect(await kidOf(await token())).toBe(signing);
});

test('A key that leaked is gone at once, with every token that it signed, and the next signs', async () => {
  const stolen = await token();
  const [...before] = await kids();
  await rotateKeys(services, { leaked: true });
  expect((await kids()).filter((kid) => before.includes(kid))).toEqual([]);
  expect(await service.post('/oauth/introspect', { token: stolen }, basic(client))).toMatchObject({
    body: { active: false },
  });
  expect(await kids()).toContain(await kidOf(await token()));
});

test('Nobody rotates keys by another encryption key', async () => {
  const before = await kids();
  const stranger = { ...services, seal: sealUnder(randomBytes(32)) };
  await expect(rotateKeys(stranger, { leaked: true })).rejects.toThrow('ENCRYPTION_KEY');
  expect(await kids()).toEqual(before);
});

test('The algorithm that a module asks for signs its tokens, with a key that is made when it is first needed', async () => {
  for (const signingAlgorithm of ['RS256', 'EdDSA']) {
    const key = `api-${signingAlgorithm.toLowerCase()}`;
    const { id, audience } = await service.makeModule(key, [{ name: `${key}.read` }], { signingAlgorithm });
    const holder = await service.makeClient({ modules: [{ moduleId: id }] });
    const { body } = await service.token({ grant_type: 'client_credentials' }, basic(holder));
    const { protectedHeader } = await jwtVerify(body.access_token, createLocalJWKSet(await jwks()), {
      audience,
      currentDate: new Date(service.now()),
    });
    expect(protectedHeader.alg).toBe(signingAlgorithm);
  }
});
