import { expect, test } from 'vitest';
import { PublicKeys } from './publicKeys.js';

const x = 'A'.repeat(43);
const ec = { kty: 'EC', crv: 'P-256', x, y: x };
const ed = { kty: 'OKP', crv: 'Ed25519', x };
const rsa = { kty: 'RSA', n: `w${'A'.repeat(341)}`, e: 'AQAB' };
const text = (value: unknown) => JSON.stringify(value);
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
])('%s is refused with the reason', (_what, given, message) => {
  expect(fault(given)).toMatch(message);
});
