import { expect, test } from 'vitest';
import { prepared, preparedByShape } from './prepared.js';
import type { Source } from './source.js';

test('queries are built once for each source, and for no other', () => {
  let count = 0;
  const queriesOf = prepared((source) => ({ source, number: ++count }));
  const [one, two] = [{} as Source, {} as Source];
  expect([one, one, two, one].map((source) => queriesOf(source).number)).toEqual([1, 1, 2, 1]);
  expect(queriesOf(two).source).toBe(two);
});

test('queries of several shapes are built once for each shape of each source', () => {
  const [one, other] = [{} as Source, {} as Source];
  let count = 0;
  const queriesOf = preparedByShape((_source, shape: { isFiltered: boolean }) => ({ shape, number: ++count }));
  const [all, some] = [queriesOf(one, { isFiltered: false }), queriesOf(one, { isFiltered: true })];
  expect(queriesOf(one, { isFiltered: false })).toBe(all);
  expect(queriesOf(one, { isFiltered: true })).toBe(some);
  expect(queriesOf(other, { isFiltered: true }).number).toBe(3);
  expect([all.shape.isFiltered, some.shape.isFiltered]).toEqual([false, true]);
});
