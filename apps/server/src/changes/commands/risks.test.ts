import { expect, test } from 'vitest';
import { summarizeNames } from '../model/risk.js';
import { risksOf } from './risks.js';

test('that a client would be deleted is a risk in any case', () => {
  expect(risksOf('deleteClient', { risks: [] })).toEqual([expect.objectContaining({ code: 'deleteClient' })]);
  expect(risksOf('deleteModule', { risks: [] })).toEqual([]);
});

test('a change whose risks nobody worked out says so, and does not pass as harmless', () => {
  expect(risksOf('someLaterCommand', {})).toEqual([expect.objectContaining({ code: 'unexplained' })]);
});

test('a line is bounded, whatever the number and the length of the names', () => {
  const names = Array.from({ length: 500 }, (_, index) => `${index}-${'x'.repeat(200)}`);
  expect(summarizeNames(names).length).toBeLessThan(400);
  expect(summarizeNames(names)).toMatch(/ and 495 more$/);
  expect(summarizeNames(['a', 'b', 'c'])).toBe('a, b and c');
});
