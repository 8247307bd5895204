import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalRange, IpRanges, isWithin, joinedSpans, rangesBeyond, touches } from './ipRange.js';

const v4 = fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }));
const v6 = fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 }));
const range = fc.oneof(v4, v6).map(([address, bits]) => canonicalRange(`${address}/${bits}`) ?? 'none');

test('a range is kept in one spelling, whichever it was typed in', () => {
  fc.assert(
    fc.property(range, (one) => {
      expect(IpRanges.parse([one, one.toUpperCase(), ` ${one} `])).toEqual([one]);
      expect(canonicalRange(one)).toBe(one);
    }),
  );
});

test('nothing of a range is beyond itself, also among others, and its first address is within', () => {
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 4 }), (one, others) => {
      expect(rangesBeyond([one], [...others, one])).toEqual([]);
      const [address = ''] = one.split('/');
      expect(isWithin(joinedSpans([...others, one]), address)).toBe(true);
      expect(touches([...others, one], address)).toBe(true);
    }),
  );
});

test.each([
  [['192.0.2.0/25', '192.0.2.128/25'], '192.0.2.0/24', true],
  [['192.0.2.0/25', '192.0.2.129'], '192.0.2.0/24', false],
  [['0.0.0.0/0'], '::/0', false],
  [['::/0'], '192.0.2.1', false],
  [['0.0.0.0/0'], '::ffff:192.0.2.1', true],
  [[], '192.0.2.1', false],
])('%j has all of %s: %s', (ranges, one, isCovered) => {
  expect(rangesBeyond([one], ranges).length === 0).toBe(isCovered);
});

test('more than fifty are refused', () => {
  expect(IpRanges.safeParse(Array.from({ length: 51 }, (_, n) => `192.0.2.${n}`)).success).toBe(false);
});
