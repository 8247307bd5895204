import { randomBytes } from 'node:crypto';
import { signingAlgorithms } from '@countersign/schema';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealUnder } from '../../kernel/seal.js';
import { freshStore } from '../../store/testing/freshDatabase.js';
import { startServer } from '../../testing/server.js';
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
type Published = { readonly kid: string; readonly alg: string };
const published = async (): Promise<Published[]> => (await jwks()).keys;
/** Those by which the client's tokens are signed. */
const kids = async (): Promise<string[]> =>
  (await published()).filter(({ alg }) => alg === 'ES256').map(({ kid }) => kid);
const token = async (): Promise<string> =>
  (await service.token({ grant_type: 'client_credentials' }, basic(client))).body.access_token;
const kidOf = async (jwt: string) => {
  const options = { currentDate: new Date(service.now()) };
  return (await jwtVerify(jwt, createLocalJWKSet(await jwks()), options)).protectedHeader.kid;
};

test('On a new database, before anything is asked for, the keys of every algorithm that can be chosen are published', async () => {
  const server = await startServer({ store: await freshStore() });
  const { keys } = await (await fetch(`${server.url}/.well-known/jwks.json`)).json();
  expect(keys.map(({ alg }: Published) => alg).toSorted()).toEqual(signingAlgorithms.toSorted());
  await server.close();
});

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
  // Ten days, the longest that an operator may allow, also where they allow less by now.
  service.pass(9 * day);
  await scheduled();
  expect(await kids()).toEqual([first, second]);
  service.pass(2 * hour);
  await scheduled();
  expect(await kids()).toEqual([second]);
});

test('Every ninety days it happens by itself, once, however many servers there are', async () => {
  const [now] = await kids();
  service.pass(78 * day);
  await scheduled();
  expect(await kids()).toEqual([now]);
  service.pass(day);
  await Promise.all(Array.from({ length: 4 }, scheduled));
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
  const before = (await published()).map(({ kid }) => kid);
  await rotateKeys(services, { leaked: true });
  expect((await published()).filter(({ kid }) => before.includes(kid))).toEqual([]);
  expect((await published()).map(({ alg }) => alg).toSorted()).toEqual(signingAlgorithms.toSorted());
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

test('Through two rotations, an API that fetches the keys once a day can check every token, whatever a module has it signed with', async () => {
  const holders = await Promise.all(
    signingAlgorithms.map(async (signingAlgorithm) => {
      const key = `api-${signingAlgorithm.toLowerCase()}`;
      const { id } = await service.makeModule(key, [{ name: `${key}.read` }], { signingAlgorithm });
      return { signingAlgorithm, holder: await service.makeClient({ modules: [{ moduleId: id }] }) };
    }),
  );
  const signedBy = new Set<string>();
  let kept = createLocalJWKSet(await jwks());
  // Each day about the time that a key takes over, and none of the long time between, in which nothing happens.
  for (const days of [86, 1, 1, 1, 1, 1, 1, 1, 1, 84, 1, 1, 1, 1, 1, 1, 1, 1]) {
    await scheduled();
    for (const { signingAlgorithm, holder } of holders) {
      const { body } = await service.token({ grant_type: 'client_credentials' }, basic(holder));
      const { protectedHeader } = await jwtVerify(body.access_token, kept, { currentDate: new Date(service.now()) });
      expect(protectedHeader.alg).toBe(signingAlgorithm);
      signedBy.add(protectedHeader.kid ?? '');
    }
    kept = createLocalJWKSet(await jwks());
    service.pass(days * day - minute);
  }
  expect(signedBy.size).toBe(3 * signingAlgorithms.length);
});
