import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settings } from './config.js';

const operations = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8');

/** The table of settings, by name: what stands there as the default, without its ticks. */
const documented = new Map(
  [...operations.matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \|/gm)].map(([, name = '', shown = '']) => [
    name,
    shown.trim().replace(/^`([^`]*)`$/, '$1'),
  ]),
);

test('the documentation names every setting there is, and no other, in the same order', () => {
  expect([...documented.keys()]).toEqual(Object.keys(settings));
});

test.each(Object.entries(settings))('the documentation tells the default of %s', (name, [schema]) => {
  const preset = schema.safeParse(undefined).data;
  // What has none is made of other settings, which the documentation says in words.
  if (preset === undefined) expect(documented.get(name)).not.toMatch(/^[\d.]+$/);
  else expect(documented.get(name)).toBe(String(preset));
});
