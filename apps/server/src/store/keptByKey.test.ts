import { expect, test } from 'vitest';
import { keptByKey } from './keptByKey.js';

test('what was used longest ago is made again, and nothing else', () => {
  const made: string[] = [];
  const keptOf = keptByKey(2, (key) => {
    made.push(key);
    return { key };
  });
  const first = keptOf('a');
  keptOf('b');
  expect(keptOf('a')).toBe(first);
  expect(keptOf('c').key).toBe('c');
  expect(keptOf('a')).toBe(first);
  expect(keptOf('b').key).toBe('b');
  expect(made).toEqual(['a', 'b', 'c', 'b']);
});
