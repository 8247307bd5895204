import { expect, test } from 'vitest';
import { prepared } from './prepared.js';
import type { Source } from './source.js';

test('queries are built once for each source, and for no other', () => {
  let count = 0;
  const queriesOf = prepared((source) => ({ source, number: ++count }));
  const [one, two] = [{} as Source, {} as Source];
  expect([one, one, two, one].map((source) => queriesOf(source).number)).toEqual([1, 1, 2, 1]);
  expect(queriesOf(two).source).toBe(two);
});
