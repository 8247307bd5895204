import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { PublicKeys } from './publicKeys.js';

const x = 'A'.repeat(43);
const jwk = (pair: { publicKey: { export: (as: { format: 'jwk' }) => object } }) =>
  pair.publicKey.export({ format: 'jwk' });
const ec = jwk(generateKeyPairSync('ec', { namedCurve: 'P-256' }));
const ed = jwk(generateKeyPairSync('ed25519'));
const rsa = jwk(generateKeyPairSync('rsa', { modulusLength: 2048 })) as { kty: string; n: string; e: string };
const text = (value: unknown) => JSON.stringify(value);
const octets = (buffer: Buffer) => buffer.toString('base64url');
const read = (member: string) => Buffer.from(member, 'base64url');
const zero = Buffer.alloc(1);
const fault = (given: unknown) => PublicKeys.safeParse(given).error?.issues[0]?.message;

test.each([
  ['a set', text({ keys: [ec] }), [ec]],
  ['one key', text(ed), [ed]],
  ['a list', text([rsa]), [rsa]],
  ['nothing', '  ', []],
  ['what was read before', [ec], [ec]],
])('%s that is pasted becomes the keys in it', (_what, given, keys) => {
  expect(PublicKeys.parse(given)).toEqual(keys);
});

test('What does not make a public key is left out', () => {
  expect(PublicKeys.parse(text({ ...ec, kid: 'a', alg: 'ES256', use: 'sig', x5u: 'https://evil.example' }))).toEqual([
    { ...ec, kid: 'a', alg: 'ES256' },
  ]);
});

test.each([
  ['no JSON', '-----BEGIN PUBLIC KEY-----', /JSON Web Key Set/],
  ['a private key', text({ ...ec, d: x }), /private key/],
  ['a private key in PEM', '-----BEGIN EC PRIVATE KEY-----\nMHc=\n-----END EC PRIVATE KEY-----', /private key/],
  ['a key for an algorithm that is none', text({ ...rsa, alg: 'none' }), /is for none\. Such a key is for PS256/],
  ['a key for an algorithm of another curve', text({ ...ec, alg: 'ES384' }), /is for ES384\. Such a key is for ES256/],
  ['a public key for a shared secret’s algorithm', text({ ...ec, alg: 'HS256' }), /is for HS256/],
  ['a key for encryption', text({ ...rsa, use: 'enc' }), /encryption/],
  ['a shared secret', text({ kty: 'oct', k: 'abc' }), /private key/],
  ['RSA with 1024 bits', text({ ...rsa, n: `w${'A'.repeat(170)}` }), /2048 bits/],
  ['RSA with 1024 bits behind zeros', text({ ...rsa, n: `${'A'.repeat(171)}w${'A'.repeat(170)}` }), /2048 bits/],
  ['a curve that nobody signs with', text({ ...ec, crv: 'secp256k1' }), /A key is EC/],
  ['two keys that cannot be told apart', text([ec, ed]), /kid/],
  [
    'two keys of one name',
    text([
      { ...ec, kid: 'a' },
      { ...ed, kid: 'a' },
    ]),
    /kid/,
  ],
  ['eleven keys', text(Array.from({ length: 11 }, (_, n) => ({ ...ec, kid: String(n) }))), /at most 10/],
  ['no key', text({ keys: ['x'] }), /A key is EC/],
  ['RSA with 2047 bits', text({ ...rsa, n: `f${rsa.n.slice(1)}` }), /at least 2048 bits\. This one has 2047/],
  [
    'RSA with 8200 bits',
    text({ ...rsa, n: octets(Buffer.alloc(1025, 0xff)) }),
    /at most 8192 bits\. This one has 8200/,
  ],
  ['RSA divisible by 3', text({ ...rsa, n: octets(Buffer.alloc(256, 0xff)) }), /divisible by 3/],
  ['RSA with a modulus of 2 kB', text({ ...rsa, n: rsa.n.repeat(6) }), /A key is EC/],
  ['RSA with an even modulus', text({ ...rsa, n: `${rsa.n.slice(0, -2)}AA` }), /n of an RSA key is odd/],
  ['RSA with a zero in front of n', text({ ...rsa, n: octets(Buffer.concat([zero, read(rsa.n)])) }), /no zero octets/],
  ['RSA with a zero in front of e', text({ ...rsa, e: 'AAEAAQ' }), /no zero octets/],
  ['RSA with e = 0', text({ ...rsa, e: 'AA' }), /e of an RSA key is at least 3/],
  ['RSA with e = 1', text({ ...rsa, e: 'AQ' }), /at least 3.* With 1, a signature proves nothing/],
  ['RSA with e = 2', text({ ...rsa, e: 'Ag' }), /at least 3/],
  ['RSA with an even e', text({ ...rsa, e: 'AQAA' }), /e of an RSA key is odd/],
  ['RSA with an e of 40 bits', text({ ...rsa, e: octets(Buffer.alloc(5, 0xff)) }), /at most 32 bits/],
  ['RSA with an empty e', text({ ...rsa, e: '' }), /e of a key is not written in base64url/],
  ['RSA without e', text({ kty: 'RSA', n: rsa.n }), /A key is EC/],
  ['RSA in base64 with padding', text({ ...rsa, e: 'AQAB=' }), /base64url/],
  ['RSA with bits left over', text({ ...rsa, e: 'Ax' }), /base64url/],
  ['EC off the curve', text({ ...ec, y: x }), /no point of P-256/],
  ['EC at zero', text({ ...ec, x, y: x }), /no point of P-256/],
  ['EC of another curve than it says', text({ ...ec, crv: 'P-384' }), /P-384 key have 48 octets/],
  ['EC with a coordinate too short', text({ ...ec, x: 'AQAB' }), /32 octets each/],
  ['EC with a coordinate that is not reduced', text({ ...ec, x: octets(Buffer.alloc(32, 0xff)) }), /no point of P-256/],
  [
    'Ed25519 off the curve',
    text({ ...ed, x: octets(Buffer.concat([Buffer.from([2]), Buffer.alloc(31)])) }),
    /no point/,
  ],
  ['Ed25519 of order 4', text({ ...ed, x }), /small order/],
  [
    'Ed25519 of order 1',
    text({ ...ed, x: octets(Buffer.concat([Buffer.from([1]), Buffer.alloc(31)])) }),
    /small order/,
  ],
  [
    'Ed25519 of order 8',
    text({ ...ed, x: octets(Buffer.from('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05', 'hex')) }),
    /small order/,
  ],
  ['Ed25519 that is not reduced', text({ ...ed, x: octets(Buffer.alloc(32, 0xff)) }), /no point/],
  ['Ed25519 too short', text({ ...ed, x: 'AQAB' }), /32 octets/],
  ['a key for another use', text({ ...ec, use: 'wrap' }), /use is sig/],
  ['a key for no checking', text({ ...ec, key_ops: ['deriveBits'] }), /key_ops has verify/],
  [
    'the second of two',
    text([
      { ...ec, kid: 'a' },
      { ...rsa, kid: 'b', e: 'AQ' },
    ]),
    /^Key 2 of 2: e of an RSA key/,
  ],
  ['a text without end', `[${' '.repeat(100_000)}]`, /at most 100000 characters/],
])('%s is refused with the reason', (_what, given, message) => {
  expect(fault(given)).toMatch(message);
});
