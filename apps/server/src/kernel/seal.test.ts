import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SealBroken, sealUnder } from './seal.js';

const seal = sealUnder(randomBytes(32));

test('What was sealed opens again, and never looks the same twice', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, place) => {
      const secret = Buffer.from(bytes);
      const sealed = seal.close(secret, place);
      expect(seal.open(sealed, place)).toEqual(secret);
      expect(seal.close(secret, place)).not.toBe(sealed);
    }),
  );
});

test('The first key closes, every one opens, and what is sealed names the one that it needs', () => {
  const [old, next] = [randomBytes(32), randomBytes(32)];
  const [before, between, after] = [sealUnder(old), sealUnder(next, old), sealUnder(next)];
  expect(between.open(before.close('a', 'here'), 'here').toString()).toBe('a');
  expect(after.open(between.close('b', 'here'), 'here').toString()).toBe('b');
  expect(() => after.open(before.close('a', 'here'), 'here')).toThrow(`under the key ${before.keyId}`);
});

test('It does not open elsewhere, under another key, or with any byte changed or cut off', () => {
  const sealed = seal.close('the secret', 'here');
  expect(() => seal.open(sealed, 'there')).toThrow(SealBroken);
  expect(() => sealUnder(randomBytes(32)).open(sealed, 'here')).toThrow(SealBroken);
  const [version, key, ...parts] = sealed.split('.');
  expect(() => seal.open([version, 'another', ...parts].join('.'), 'here')).toThrow(SealBroken);
  for (const [index, part] of parts.entries()) {
    const bytes = Buffer.from(part, 'base64url');
    for (let at = 0; at < bytes.length; at++) {
      const bent = Buffer.from(bytes);
      bent[at] = (bent[at] ?? 0) ^ 1;
      for (const wrong of [bent, bytes.subarray(0, at)]) {
        const broken = [version, key, ...parts.with(index, wrong.toString('base64url'))].join('.');
        expect(() => seal.open(broken, 'here')).toThrow(SealBroken);
      }
    }
  }
});
