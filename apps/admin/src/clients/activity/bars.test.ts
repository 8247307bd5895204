import { expect, test } from 'vitest';
import { toBars } from './bars';

const now = new Date(2026, 2, 4, 15, 20).getTime();
const at = (...moment: [month: number, day: number, hour: number]) => new Date(2026, ...moment).toISOString();
const sum = (bars: { answered: number }[]) => bars.reduce((total, { answered }) => total + answered, 0);

test('a day has a bar for each of its hours, also for those in which nothing came', () => {
  const bars = toBars([{ start: at(2, 4, 15), answered: 3, refused: 1 }], 'day', now);
  expect(bars).toHaveLength(24);
  expect(bars.at(-1)).toEqual({ label: '15:00', answered: 3, refused: 1 });
  expect(bars.at(0)).toEqual({ label: '16:00', answered: 0, refused: 0 });
});

test('a week has a bar for each day of the reader’s calendar, the last of them today', () => {
  const hours = [at(2, 3, 23), at(2, 4, 0), at(2, 4, 14)].map((start) => ({ start, answered: 1, refused: 0 }));
  const bars = toBars(hours, 'week', now);
  expect(bars.map(({ answered }) => answered)).toEqual([0, 0, 0, 0, 0, 1, 2]);
  expect(bars.at(-1)?.label).toBe('Wed 4');
});

test('what came before the first bar is in none', () => {
  expect(sum(toBars([{ start: at(2, 3, 15), answered: 1, refused: 0 }], 'day', now))).toBe(0);
  expect(sum(toBars([{ start: at(1, 25, 23), answered: 1, refused: 0 }], 'week', now))).toBe(0);
});
