import { expect, test } from 'vitest';
import { toBars } from './bars';
import { gistOf } from './gist';

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

test('a month has thirty days of UTC, a year twelve months, the last of them this one', () => {
  const utc = (month: number, day: number) => ({
    start: new Date(Date.UTC(2026, month, day)).toISOString(),
    answered: 1,
    refused: 0,
  });
  const counts = [utc(2, 4), utc(2, 1), utc(1, 3), utc(1, 2)];
  const month = toBars(counts, 'month', Date.UTC(2026, 2, 4, 15));
  expect(month).toHaveLength(30);
  expect([month[0]?.label, month.at(-1)]).toEqual(['3 Feb', { label: '4 Mar', answered: 1, refused: 0 }]);
  expect(sum(month)).toBe(3);
  const year = toBars(counts, 'year', Date.UTC(2026, 2, 4, 15));
  expect(year).toHaveLength(12);
  expect(year[0]?.label).toBe('Apr 2025');
  expect(year.slice(-2).map(({ answered }) => answered)).toEqual([2, 2]);
});

test('the gist says how many, how many refused and when most', () => {
  const bars = [
    { label: '14:00', answered: 1200, refused: 1 },
    { label: '15:00', answered: 4, refused: 12 },
  ];
  expect(gistOf(bars, 'day')).toBe(
    'In the past day 1,204 got a token, 13 refused, most at 15:00. The busiest: 14:00, with 1,201.',
  );
  expect(gistOf([], 'year')).toBe('In the past 12 months no requests for tokens.');
});
