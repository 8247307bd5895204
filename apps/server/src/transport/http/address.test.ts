import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../../testing/server.js';
import { addressOf, canonicalAddress, trustedProxies } from './address.js';

let server: RunningServer;
let made = 0;

beforeAll(async () => {
  server = await startServer({ env: { TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' } });
});
afterAll(() => server.close());

const askForReset = async (forwarded: string) => {
  const answer = await fetch(`${server.url}/auth/password-reset`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
    body: JSON.stringify({ email: `nobody${++made}@example.com` }),
  });
  return answer.status;
};

describe('Twenty links for a new password are asked for from one address, and no more, however a proxy writes it:', () => {
  test.each<[string, (attempt: number) => string]>([
    ['with another port each time', (attempt) => `192.0.2.1:${1024 + attempt}`],
    ['with another port each time, behind two proxies', (attempt) => `192.0.2.2:${1024 + attempt}, 10.0.0.9:443`],
    [
      'as IPv6 with a port and zeros',
      (attempt) => `[2001:db8:${'0'.repeat(attempt % 4)}1::${attempt}]:${1024 + attempt}`,
    ],
    ['with a zone', (attempt) => `fe80::1%eth${attempt}`],
    ['as IPv4 mapped into IPv6', (attempt) => (attempt % 2 ? '::ffff:192.0.2.3' : '::FFFF:c000:203')],
    ['with rubbish, which is the proxy itself', (attempt) => `rubbish-${attempt}`],
    ['with an address that is none', (attempt) => `999.0.2.${attempt}`],
  ])('%s', async (_how, forwarded) => {
    server.pass(60 * 60_000);
    const answers = [];
    for (let attempt = 0; attempt < 22; attempt++) answers.push(await askForReset(forwarded(attempt)));
    expect(answers.slice(0, 20)).toEqual(Array(20).fill(200));
    expect(answers.slice(20)).toEqual([429, 429]);
  });
});

test('an address has one spelling, whatever came before or after it', () => {
  const spelled = [
    fc.ipV4().map((address) => [address, address] as const),
    fc.ipV4().map((address) => [`${address}:80`, address] as const),
    fc.ipV4().map((address) => [`::ffff:${address}`, address] as const),
    fc.ipV4().map((address) => [`[::ffff:${address}]:80`, address] as const),
  ];
  fc.assert(
    fc.property(fc.oneof(...spelled), ([text, address]) => {
      expect(canonicalAddress(text)).toBe(address);
    }),
  );
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const canonical = canonicalAddress(address);
      expect(canonical).toBeDefined();
      for (const text of [
        address.toUpperCase(),
        `[${address}]`,
        `[${address}]:443`,
        `${address}%eth0`,
        ` ${address}`,
      ]) {
        expect(canonicalAddress(text)).toBe(canonical);
      }
    }),
  );
});

test('what is no address is none, and the last hop that is one counts', () => {
  for (const text of [
    '',
    'unknown',
    '_hidden',
    '1.2.3',
    '1.2.3.4.5',
    '01.2.3.4',
    '::1::',
    '[::1',
    '1.2.3.4:x',
    '4711',
  ]) {
    expect(canonicalAddress(text)).toBeUndefined();
  }
  expect(addressOf({ ip: 'unknown', ips: ['127.0.0.1', '10.0.0.7:80', 'unknown'] })).toBe('10.0.0.7');
});

test('a proxy is known by its address, also when another proxy wrote a port to it', () => {
  const isTrusted = trustedProxies(['10.0.0.0/8', '2001:db8::/32', '::ffff:192.0.2.0/120', '::1']);
  if (typeof isTrusted === 'boolean') throw new Error('It looks at no address.');
  for (const hop of ['10.1.2.3', '10.1.2.3:443', '::ffff:10.1.2.3', '[2001:db8::5]:443', '192.0.2.9', '::1']) {
    expect.soft(isTrusted(hop), hop).toBe(true);
  }
  for (const hop of ['11.1.2.3', '192.0.3.1', '2001:db9::1', 'rubbish', ''])
    expect.soft(isTrusted(hop), hop).toBe(false);
});

test('nothing reads an address as it came', () => {
  const folder = new URL('../../', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'transport/http/address.ts',
  );
  expect(sources.length).toBeGreaterThan(100);
  const reading = sources.filter((file) =>
    /\brequest\.ips?\b|remoteAddress/.test(readFileSync(new URL(file, folder), 'utf8')),
  );
  expect(reading).toEqual([]);
});
