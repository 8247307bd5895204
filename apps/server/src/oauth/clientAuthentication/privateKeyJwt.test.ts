import { createHmac, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { exportJWK, SignJWT } from 'jose';
import * as oauth4webapi from 'oauth4webapi';
import * as openid from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateAccountSettings } from '../../accounts/commands/updateAccountSettings.js';
import { startTokenService, type TokenService } from '../../testing/tokenService.js';
import type { MadeClient } from '../../testing/world.js';

let service: TokenService;
let client: MadeClient;

const pairs = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  EdDSA: generateKeyPairSync('ed25519'),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' });

beforeAll(async () => {
  service = await startTokenService();
  const keys = await Promise.all(
    Object.entries(pairs).map(async ([kid, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid })),
  );
  client = await service.makeClient({ publicKeys: JSON.stringify({ keys }) });
});
afterAll(() => service.close());

const seconds = () => Math.floor(service.now() / 1000);

const claims = (change: object = {}) => ({
  iss: client.id,
  sub: client.id,
  aud: service.origin,
  jti: randomUUID(),
  iat: seconds(),
  exp: seconds() + 60,
  ...change,
});

const signed = (payload: object, key: KeyObject = pairs.ES256.privateKey, header: object = {}) =>
  new SignJWT({ ...payload }).setProtectedHeader({ alg: 'ES256', kid: 'ES256', ...header }).sign(key);

const send = (assertion: string, more: Record<string, string> = {}) =>
  service.token({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    ...more,
  });

const isRefused = { status: 401, body: { error: 'invalid_client' } };

test.each(Object.entries(pairs))('openid-client gets a token with a %s key, without any secret', async (alg, pair) => {
  const key = await crypto.subtle.importKey(
    'pkcs8',
    pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
    {
      ES256: { name: 'ECDSA', namedCurve: 'P-256' },
      EdDSA: { name: 'Ed25519' },
      RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
    }[alg] ?? '',
    false,
    ['sign'],
  );
  const config = await openid.discovery(
    new URL(service.origin),
    client.id,
    undefined,
    openid.PrivateKeyJwt({ key, kid: alg }),
    { execute: [openid.allowInsecureRequests] },
  );
  expect(await openid.clientCredentialsGrant(config)).toMatchObject({ token_type: 'bearer' });
});

test('oauth4webapi does, too', async () => {
  const insecure = { [oauth4webapi.allowInsecureRequests]: true };
  const issuer = new URL(service.origin);
  const server = await oauth4webapi.processDiscoveryResponse(
    issuer,
    await oauth4webapi.discoveryRequest(issuer, insecure),
  );
  const pair = await crypto.subtle.importKey(
    'pkcs8',
    pairs.ES256.privateKey.export({ type: 'pkcs8', format: 'der' }),
    { name: 'ECDSA', namedCurve: 'P-256' },
    false,
    ['sign'],
  );
  const us = { client_id: client.id };
  const response = await oauth4webapi.clientCredentialsGrantRequest(
    server,
    us,
    oauth4webapi.PrivateKeyJwt({ key: pair, kid: 'ES256' }),
    new URLSearchParams(),
    insecure,
  );
  expect(await oauth4webapi.processClientCredentialsResponse(server, us, response)).toHaveProperty('access_token');
});

test('The address of the token endpoint stands for the issuer (RFC 7523 §3)', async () => {
  expect(await send(await signed(claims({ aud: `${service.origin}/oauth/token` })))).toMatchObject({ status: 200 });
});

test('EnsureJWTClientAssertionWithIatNbf8SecondsInTheFutureIsAccepted: clocks differ', async () => {
  const at = seconds() + 8;
  expect(await send(await signed(claims({ iat: at, nbf: at })))).toMatchObject({ status: 200 });
});

describe('An assertion proves nothing', () => {
  test.each([
    ['EnsureClientAssertionWithWrongAudFails', () => signed(claims({ aud: 'https://other.example' }))],
    ['for us and for another server', () => signed(claims({ aud: [service.origin, 'https://other.example'] }))],
    ['EnsureClientAssertionWithNoSubFails', () => signed(claims({ sub: undefined }))],
    ['EnsureClientAssertionWithIssAndSubMismatchFails', () => signed(claims({ iss: 'somebody' }))],
    ['EnsureClientAssertionWithExpAnHourAheadFails', () => signed(claims({ exp: seconds() + 3600 }))],
    ['EnsureClientAssertionWithExpIs5MinutesInPastFails', () => signed(claims({ exp: seconds() - 300 }))],
    ['without exp', () => signed(claims({ exp: undefined }))],
    ['without jti', () => signed(claims({ jti: undefined }))],
    [
      'EnsureJWTClientAssertionWithIatNbfOver60SecondsInTheFutureFails',
      () => signed(claims({ iat: seconds() + 65, nbf: seconds() + 65 })),
    ],
    ['signed with another key under the name of ours', () => signed(claims(), stranger.privateKey)],
    ['signed with a key that we do not know', () => signed(claims(), stranger.privateKey, { kid: 'other' })],
    ['of another client', () => signed(claims({ iss: 'nobody', sub: 'nobody' }))],
    [
      'that tells us where to find its key',
      () => signed(claims(), stranger.privateKey, { jku: 'https://evil.example/jwks.json' }),
    ],
    [
      'that brings its key along',
      async () => signed(claims(), stranger.privateKey, { jwk: await exportJWK(stranger.publicKey), kid: undefined }),
    ],
    ['with alg none', async () => unsigned({ alg: 'none' }, '')],
    [
      'with HS256 and our copy of the public key as the secret',
      async () => {
        const pem = pairs.ES256.publicKey.export({ type: 'spki', format: 'pem' });
        const input = unsigned({ alg: 'HS256', kid: 'ES256' }, '').slice(0, -1);
        return `${input}.${createHmac('sha256', pem).update(input).digest('base64url')}`;
      },
    ],
    ['cut off', async () => (await signed(claims())).slice(0, -4)],
    ['that is no JWT', async () => 'assertion'],
  ])('%s', async (_case, make) => {
    expect(await send(await make())).toMatchObject(isRefused);
  });

  const unsigned = (header: object, signature: string) =>
    [header, claims()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.') +
    `.${signature}`;
});

describe('Whoever has the key hears what is wrong with the assertion', () => {
  test.each([
    ['exp', () => claims({ exp: seconds() + 3600 }), 'has an exp more than 10 minutes ahead'],
    ['no exp', () => claims({ exp: undefined }), 'has no exp'],
    ['an exp that has passed', () => claims({ exp: seconds() - 300 }), 'has expired'],
    ['aud', () => claims({ aud: 'https://other.example' }), 'must have the aud http'],
    ['no jti', () => claims({ jti: undefined }), 'needs a jti'],
    ['nbf', () => claims({ nbf: seconds() + 300 }), 'has an invalid nbf'],
  ])('%s', async (_what, payload, words) => {
    const error_description = expect.stringContaining(words);
    expect(await send(await signed(payload()))).toMatchObject({ status: 401, body: { error_description } });
    const { body } = await send(await signed(payload(), stranger.privateKey));
    expect(body).toEqual({ error: 'invalid_client', error_description: expect.stringMatching(/unknown or disabled/) });
  });
});

test('An account can allow assertions that live for an hour, each good once for all of it', async () => {
  await service.run(updateAccountSettings, { expectedVersion: 1, longLivedAssertions: true });
  const assertion = await signed(claims({ exp: seconds() + 3600 }));
  expect(await send(assertion)).toMatchObject({ status: 200 });
  expect(await send(await signed(claims({ exp: seconds() + 3700 })))).toMatchObject({
    status: 401,
    body: { error_description: expect.stringContaining('has an exp more than 60 minutes ahead') },
  });
  service.pass(3_590_000);
  await service.store.upkeep.forgetExpired(service.now());
  expect(await send(assertion), 'used before, and not over yet').toMatchObject(isRefused);
  await service.run(updateAccountSettings, { expectedVersion: 2, longLivedAssertions: false });
  expect(await send(await signed(claims({ exp: seconds() + 3600 })))).toMatchObject(isRefused);
});

test('An assertion is good once: the second time is refused and stands in the audit', async () => {
  const assertion = await signed(claims());
  expect(await send(assertion)).toMatchObject({ status: 200 });
  expect(await send(assertion)).toMatchObject(isRefused);
  expect(await send(assertion)).toMatchObject(isRefused);
  expect(await service.audited('assertionReplayed')).toMatchObject([{ subject: { id: client.id } }]);
  // It is over by our clock, and not yet by one that is a little behind: until then it is remembered.
  service.pass(75_000);
  await service.store.upkeep.forgetExpired(service.now());
  expect(await send(assertion)).toMatchObject(isRefused);
  expect(await send(await signed(claims({ exp: seconds() - 15 })))).toMatchObject({ status: 200 });
});

test('Of a hundred who bring one assertion at once, one gets a token', async () => {
  const assertion = await signed(claims());
  const answers = await Promise.all(Array.from({ length: 100 }, () => send(assertion)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('EnsureClientAssertionInTokenEndpoint: its id alone is not enough', async () => {
  expect(await service.token({ grant_type: 'client_credentials', client_id: client.id })).toMatchObject(isRefused);
});

test('A secret and an assertion at once are two ways', async () => {
  // Whatever the secret: it has none, since it was made with keys.
  const more = { client_id: client.id, client_secret: 'any' };
  expect(await send(await signed(claims()), more)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
});

test('A client_id beside it must be the same', async () => {
  expect(await send(await signed(claims()), { client_id: client.id })).toMatchObject({ status: 200 });
  expect(await send(await signed(claims()), { client_id: 'other' })).toMatchObject({
    status: 400,
    body: { error: 'invalid_request' },
  });
});

const noPoint = 'A'.repeat(43);

test.each([
  ['a point that lies on no curve', 'ES256', { kty: 'EC', crv: 'P-256', x: noPoint, y: noPoint }],
  ['some bits too few', 'RS256', { kty: 'RSA', n: `B${'A'.repeat(341)}`, e: 'AQAB' }],
] as const)('A key that an admin mangled is not taken: %s', async (_how, alg, mangled) => {
  const made = service.makeClient({ publicKeys: JSON.stringify({ ...mangled, kid: alg }) });
  await expect(made).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
