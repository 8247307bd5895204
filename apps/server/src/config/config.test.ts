import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig, settings } from './config.js';

const operations = readFileSync(new URL('../../../../docs/operations.md', import.meta.url), 'utf8');

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

test.each(['nonsense', '1', '10.0.0.0/33', '10.0.0.1,', '::1/129', '10.0.0.0/8;172.16.0.0/12'])(
  'a proxy that is no address and no network is told with the other mistakes, not believed or passed over: %s',
  (proxies) => {
    const wrong = { TRUST_PROXY: proxies, ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') };
    expect(() => readConfig(wrong)).toThrow(/TRUST_PROXY is not right: it must be addresses or networks/);
  },
);

test.each(['true', 'false', '10.0.0.0/8', '127.0.0.1, ::1,fd00::/8'])('proxies are named so: %s', (proxies) => {
  const config = { TRUST_PROXY: proxies, ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') };
  expect(() => readConfig(config)).not.toThrow();
});
