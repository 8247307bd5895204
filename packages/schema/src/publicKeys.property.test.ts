import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PublicKeys } from './publicKeys.js';

const fault = (key: object) => PublicKeys.safeParse(JSON.stringify(key)).error?.issues[0]?.message;
const jwk = (key: KeyObject) => key.export({ format: 'jwk' }) as Record<string, string>;
const makes = {
  'P-256': () => generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  'P-384': () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'P-521': () => generateKeyPairSync('ec', { namedCurve: 'P-521' }),
  Ed25519: () => generateKeyPairSync('ed25519'),
};
const kind = fc.constantFrom(...Object.keys(makes)) as fc.Arbitrary<keyof typeof makes>;

test('Every key of a curve that OpenSSL makes is taken', () => {
  fc.assert(
    fc.property(kind, (name) => {
      expect(fault(jwk(makes[name]().publicKey))).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});

test.each([2048, 3072, 4096].flatMap((bits) => (bits === 2048 ? [3, 65_537].map((e) => [bits, e]) : [[bits, 65_537]])))(
  'an RSA key of %i bits with e = %i is taken',
  (modulusLength = 0, publicExponent = 0) => {
    expect(fault(jwk(generateKeyPairSync('rsa', { modulusLength, publicExponent }).publicKey))).toBeUndefined();
  },
);

test('A key of NIST’s curves with one bit of a coordinate turned over is no key', () => {
  fc.assert(
    fc.property(kind, fc.constantFrom('x', 'y'), fc.nat(), (name, member, at) => {
      fc.pre(name !== 'Ed25519');
      const key = jwk(makes[name]().publicKey);
      const coordinate = Buffer.from(key[member] ?? '', 'base64url');
      const bit = at % (coordinate.length * 8);
      coordinate[bit >> 3] = (coordinate[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(fault({ ...key, [member]: coordinate.toString('base64url') })).toMatch(/no point of/);
    }),
    { numRuns: 60 },
  );
});
