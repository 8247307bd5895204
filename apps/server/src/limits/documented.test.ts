import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { day, hour, minute } from '../kernel/duration.js';
import { type LimitName, limitOf, limits } from './limits.js';

const page = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');
const [, section = ''] = /\n## Limits\n(.*?)\n### /s.exec(page) ?? [];

/** Where the page says what holds in so long. */
const places: Readonly<Record<number, RegExp>> = {
  [minute]: /in a minute:(.*?)and in an hour:/s,
  [15 * minute]: /and in a quarter of an hour,(.*)/s,
  [hour]: /and in an hour:(.*?)and in a quarter of an hour/s,
  [day]: /(keeps the answers of .*)/s,
};

test.each(Object.keys(limits) as LimitName[])('docs/operations.md tells how much %s is', (name) => {
  const { quota, window, unit } = limitOf(name);
  const number = unit === 'content-bytes' ? `${quota / 1_000_000} MB` : quota.toLocaleString('en-US');
  const [, words = ''] = places[window]?.exec(section) ?? [];
  expect(words).toMatch(new RegExp(`(?<![\\d,])${number}(?![\\d,]*\\d)`));
});
