import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstRepeatedKey } from './repeatedKey.js';

test('An object that JSON.stringify wrote repeats no key, whatever stands in it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue()),
      (value) => firstRepeatedKey(JSON.stringify(value)) === undefined,
    ),
  );
});

test('A key that is added once more is found, whatever stands between', () => {
  fc.assert(
    fc.property(fc.string(), fc.dictionary(fc.string(), fc.jsonValue()), (key, between) => {
      const { [key]: _, ...others } = between;
      const name = JSON.stringify(key);
      const inner = JSON.stringify({ ...others, '': others[''] ?? 1 }).slice(1, -1);
      const found = firstRepeatedKey(`{${name}: 1,${inner}, ${name} :2}`);
      expect(found).toBe(key);
    }),
  );
});

test('The same key in an object further in is another key', () => {
  expect(firstRepeatedKey('{"a":{"b":1},"b":[{"a":2}]}')).toBeUndefined();
});
