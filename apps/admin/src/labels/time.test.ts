import { expect, test } from 'vitest';
import { formatRelativeTime } from './time';

const [minute, hour, day] = [60, 3600, 86_400];
const at = (seconds: number) => formatRelativeTime(new Date(seconds * 1000).toISOString(), 0);

test.each([
  [14 * day, 'in 14 days'],
  [14 * day - 1, 'in 14 days'],
  [14 * day - 2 * minute, 'in 14 days'],
  [14 * day - 11 * hour, 'in 14 days'],
  [13 * day + 11 * hour, 'in 13 days'],
  [day, 'tomorrow'],
  [day - 2 * minute, 'tomorrow'],
  [7 * hour - 5, 'in 7 hours'],
  [hour - 5, 'in 1 hour'],
  [5 * minute - 2, 'in 5 minutes'],
  [20 * day, 'in 20 days'],
  [20, 'just now'],
  [-20, 'just now'],
  [-59 * minute, '59 minutes ago'],
  [-(13 * day + 23 * hour), '13 days ago'],
  [-(day + 1), 'yesterday'],
])('%d seconds from now is %s', (seconds, words) => {
  expect(at(seconds)).toBe(words);
});
