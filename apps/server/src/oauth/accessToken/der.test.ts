import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joseSignature } from './der.js';

const der = (r: bigint, s: bigint): Buffer => {
  const integer = (n: bigint) => {
    const hex = n.toString(16);
    const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
    const signed = (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
    return Buffer.concat([Buffer.of(2, signed.length), signed]);
  };
  const body = Buffer.concat([integer(r), integer(s)]);
  return Buffer.concat([Buffer.of(0x30, body.length), body]);
};

// Short numbers too, which real signatures have once in some hundreds.
const number = fc.oneof(
  fc.bigInt({ min: 1n, max: 2n ** 256n - 1n }),
  fc.bigInt({ min: 1n, max: 2n ** 250n }),
  fc.bigInt({ min: 1n, max: 300n }),
);

test('Both numbers of a DER signature stand side by side, at full width', () => {
  fc.assert(
    fc.property(number, number, (r, s) => {
      const raw = joseSignature(der(r, s), 32);
      expect(raw.toString('hex')).toBe(r.toString(16).padStart(64, '0') + s.toString(16).padStart(64, '0'));
    }),
  );
});

test('Real signatures, turned, still verify', () => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  for (let n = 0; n < 600; n++) {
    const message = Buffer.from(`message ${n}`);
    const raw = joseSignature(sign('sha256', message, privateKey), 32);
    expect(verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
  }
});
