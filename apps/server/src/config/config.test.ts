import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readConfig } from './config.js';
import { settings } from './settings.js';

const key = { ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') };
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

describe('in production', () => {
  const production = (PUBLIC_URL: string) =>
    readConfig({ NODE_ENV: 'production', DATABASE_URL: 'd', PUBLIC_URL, ...key });

  test.each(['http://clients.example.com', 'http://10.1.2.3:4000', 'http://localhost.example.com', 'http://[::2]'])(
    'people are not asked for passwords in the clear: %s',
    (url) => {
      expect(() => production(url)).toThrow(/^PUBLIC_URL is not right: in production it begins with https:/);
    },
  );

  test.each(['https://clients.example.com', 'http://127.0.0.2:4000', 'http://[::1]', 'http://countersign.localhost'])(
    'an address is as good as %s',
    (url) => {
      expect(production(url).PUBLIC_URL).toBe(url);
    },
  );
});

test('a slip in the name of a setting is told, whichever it is and wherever', () => {
  const names = Object.keys(settings);
  const slip = fc
    .record({ name: fc.constantFrom(...names), at: fc.nat(30), letter: fc.constantFrom(...'AEGNRTXY_') })
    .chain(({ name, at, letter }) => {
      const place = at % (name.length - 1);
      const [before, here, next, rest] = [name.slice(0, place), name[place], name[place + 1], name.slice(place + 2)];
      return fc.record({
        name: fc.constant(name),
        variable: fc.constantFrom(
          `${before}${next}${here}${rest}`,
          `${before}${next}${rest}`,
          `${before}${letter}${next}${rest}`,
          `${before}${here}${letter}${next}${rest}`,
          name.toLowerCase(),
        ),
      });
    })
    .filter(({ variable }) => !names.includes(variable));
  fc.assert(
    fc.property(slip, ({ name, variable }) => {
      expect(() => readConfig({ [variable]: 'x' })).toThrow(`${variable} is no setting: did you mean ${name}?`);
    }),
  );
});

test.each([
  'HOME',
  'HOSTNAME',
  'HOSTTYPE',
  'PATH',
  'PWD',
  'POSTGRES_PASSWORD',
  'PGPORT',
  'http_proxy',
  'NODE_PATH',
  'NODE_OPTIONS',
  'LOGNAME',
  'DATABASE_SERVICE_HOST',
  'COUNTERSIGN_PORT',
  'COUNTERSIGN_SERVICE_HOST',
  'DB_URL',
  'PORTAGE',
])('what another program is told is none of ours: %s', (variable) => {
  expect(() => readConfig({ ...key, [variable]: 'x' })).not.toThrow();
});

test('beside the setting that it was meant for, a variable of that name is another program’s', () => {
  expect(() => readConfig({ ...key, DATABASE_URI: 'x', DATABASE_URL: 'data/mine.db' })).not.toThrow();
});
