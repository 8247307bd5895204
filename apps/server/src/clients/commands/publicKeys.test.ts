import { checkPrimeSync, generateKeyPairSync, generatePrimeSync, type KeyObject, randomUUID } from 'node:crypto';
import type { PublicKey } from '@countersign/schema';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addClient, choose } from '../../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../../testing/server.js';
import { assertKeysUsable } from './assertKeysUsable.js';

let server: RunningServer;
let ada: Browser;
let ben: Browser;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await server.signIn('ada@example.com');
  ben = await server.signIn('ben@example.com');
});
afterAll(() => server.close());

const jwk = ({ publicKey }: { publicKey: KeyObject }) => publicKey.export({ format: 'jwk' });
const pairs = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  Ed25519: generateKeyPairSync('ed25519'),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
  PS384: generateKeyPairSync('rsa', { modulusLength: 3072, publicExponent: 3 }),
};
const [ec, ed, rsa] = [jwk(pairs.ES256), jwk(pairs.Ed25519), jwk(pairs.RS256)];
const weak = jwk(generateKeyPairSync('rsa', { modulusLength: 1024 }));
const nothing = 'A'.repeat(43);

/** A number as a key has it (RFC 7518 §2). */
const written = (n: bigint) => {
  const hex = n.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
};
const largePrime = generatePrimeSync(2048, { bigint: true });
const half = { p: generatePrimeSync(1025, { bigint: true }), next: 0n };
for (half.next = half.p + 2n; !checkPrimeSync(half.next); half.next += 2n);

describe('A key that proves nothing is refused with the reason, at its field:', () => {
  test.each([
    ['RSA with e = 1', { ...rsa, e: 'AQ' }, /With 1, a signature proves nothing/],
    ['RSA with e = 2', { ...rsa, e: 'Ag' }, /at least 3/],
    ['RSA with an even e', { ...rsa, e: 'AQAA' }, /e of an RSA key is odd/],
    ['RSA with an e without end', { ...rsa, e: rsa.n }, /at most 32 bits/],
    ['RSA with an even modulus', { ...rsa, n: `${rsa.n?.slice(0, -2)}AA` }, /n of an RSA key is odd/],
    ['RSA with 1024 bits', weak, /at least 2048 bits\. This one has 1024/],
    ['RSA with a modulus without end', { ...rsa, n: rsa.n?.repeat(5) }, /A key is EC/],
    ['RSA with a prime', { ...rsa, n: written(largePrime) }, /anybody can sign for it/],
    ['RSA with a square', { ...rsa, n: written(half.p ** 2n) }, /anybody can sign for it/],
    ['RSA with a cube', { ...rsa, n: written(generatePrimeSync(700, { bigint: true }) ** 3n) }, /anybody can sign/],
    ['RSA with two primes side by side', { ...rsa, n: written(half.p * half.next) }, /anybody can sign for it/],
    ['EC off its curve', { ...ec, y: ec.x }, /no point of P-256/],
    ['EC of another curve than it says', { ...ec, crv: 'P-521' }, /66 octets/],
    ['EC for an algorithm of another curve', { ...ec, alg: 'ES512' }, /is for ES512\. Such a key is for ES256/],
    ['Ed25519 of small order', { ...ed, x: nothing }, /small order/],
    ['a private key', { ...ec, d: ec.x }, /private key/],
  ])('%s', async (_what, key, said) => {
    const refused = {
      code: 'INVALID_INPUT',
      issues: [{ path: ['publicKeys'], message: expect.stringMatching(said) }],
    };
    const publicKeys = JSON.stringify({ keys: [key] });
    await expect(addClient(ada, { publicKeys })).rejects.toMatchObject(refused);
    const client = await addClient(ada);
    const input = { id: client.id, expectedVersion: client.version, publicKeys };
    await expect(ada.change('updateClient', input, 'outcome')).rejects.toMatchObject(refused);
  });
});

test.each(Object.entries(pairs))('A key for %s that is taken gets a token', async (alg, pair) => {
  const { id } = await addClient(ada, { publicKeys: JSON.stringify({ ...jwk(pair), alg }) });
  const metadata = await fetch(`${server.url}/.well-known/oauth-authorization-server`);
  const { issuer } = await metadata.json();
  const assertion = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(issuer)
    .setExpirationTime('1m')
    .sign(pair.privateKey);
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
  expect((await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).status).toBe(200);
});

test.each([
  ['off its curve', { ...ec, y: ec.x }],
  ['that the library would repair', { ...rsa, e: 'AAEAAQ' }],
])('A key %s that its numbers did not give away is refused once it is used', (_what, key) => {
  expect(() => assertKeysUsable([key as PublicKey], [])).toThrow('Key 1 of 1 cannot be used');
  expect(() => assertKeysUsable([rsa as PublicKey], [])).not.toThrow();
});

describe('A change of nothing but the algorithm of a key', () => {
  const narrow = { ...rsa, kid: 'main', alg: 'PS256' };
  const inputFor = ({ id, version }: { id: string; version: number }, key: object) => ({
    id,
    expectedVersion: version,
    publicKeys: JSON.stringify(key),
  });
  const lines = 'changes { field before after } risks { code message }';
  const secret = (before: RegExp, after: RegExp) => ({
    changes: [{ field: 'publicKeys', before: [expect.stringMatching(before)], after: [expect.stringMatching(after)] }],
    risks: [{ code: 'publicKeys', message: expect.stringMatching(/another algorithm than before: .*main RSA/) }],
  });

  test('asks for a fresh proof', async () => {
    const client = await addClient(ada, { publicKeys: JSON.stringify(narrow) });
    server.pass(10 * 60 * 1000);
    const change = ada.change('updateClient', inputFor(client, { ...narrow, alg: 'RS256' }), 'outcome');
    await expect(change).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
    ada = await server.signIn('ada@example.com');
    ben = await server.signIn('ben@example.com');
  });

  test('waits for a second admin, who reads both algorithms, and stands in the audit', async () => {
    const client = await addClient(ada, { publicKeys: JSON.stringify(narrow) });
    await choose(ada, { multiAdmin: { on: true, scope: 'SECRETS_AND_PERMISSIONS' } });
    const input = inputFor(client, { ...rsa, kid: 'main' });
    const asked = await ada.change('updateClient', input, `outcome changeRequest { id version ${lines} }`);
    const { id, version } = asked.changeRequest;
    const expected = secret(/main RSA .{43}, for PS256 alone/, /main RSA .{43}$/);
    expect(asked).toMatchObject({ outcome: 'PENDING_APPROVAL', changeRequest: expected });
    await ben.change('approveChangeRequest', { id, expectedVersion: version }, 'outcome');
    const { data } = await ben.query('{ auditEntries(first: 5) { nodes { action changes { field before after } } } }');
    const entry = data.auditEntries.nodes.find(
      ({ changes }: { changes: { field: string }[] }) => changes[0]?.field === 'publicKeys',
    );
    expect(entry).toMatchObject({ changes: expected.changes });
  });
});
