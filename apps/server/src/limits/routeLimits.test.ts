import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTokenService, type TokenService } from '../testing/tokenService.js';
import { limits } from './limits.js';
import { routeLimits } from './routeLimits.js';

let service: TokenService;

beforeAll(async () => {
  // Three visits of one address in a minute.
  service = await startTokenService({ RATE_LIMIT_SCALE: '0.001' });
});
afterAll(() => service.close());

test('every route has a row that says what is counted there, and every row is a route', () => {
  // The page's own are there only where it was built.
  const ofPage = /^\/?\*$|^\/$|^\/assets\/\*$|^\/favicon\.svg$/;
  const routes = service.paths.filter((path) => !ofPage.test(path));
  expect(routes.length).toBeGreaterThan(40);
  expect(
    Object.keys(routeLimits)
      .filter((route) => !ofPage.test(route))
      .sort(),
  ).toEqual([...new Set(routes)].sort());
});

test('every limit is counted somewhere that a row names, or behind all of them', () => {
  const behind = ['mails', 'trouble-mails', 'mailbox-mails', 'account-mails'];
  const named = Object.values(routeLimits).flatMap((door) => ('free' in door ? [] : door));
  expect([...new Set([...named, ...behind])].sort()).toEqual(Object.keys(limits).sort());
});

const counting = Object.entries(routeLimits).filter(([, door]) => !('free' in door) && door.includes('visitor'));

test.each(counting)('whoever brings nothing good to %s is told to wait after a while', async (route) => {
  // Windows begin at the full minute: none may end while it counts.
  service.pass(60_000 - (service.now() % 60_000));
  const path = route.replace(/:\w+/g, 'x');
  const ask = async () => {
    const headers = { 'content-type': 'application/json', authorization: 'Bearer forged' };
    for (const method of ['POST', 'DELETE']) {
      const answer = await fetch(service.origin + path, { method, headers, body: '{}', redirect: 'manual' });
      if (answer.status !== 404 && answer.status !== 405) return answer;
    }
    return fetch(service.origin + path, { headers: { authorization: 'Bearer forged' }, redirect: 'manual' });
  };
  const answers = [];
  for (let asked = 0; asked < 4; asked++) answers.push(await ask());
  expect(answers.slice(0, 3).map(({ status }) => status)).not.toContain(429);
  const last = answers[3] as Response;
  expect(last.status).toBe(429);
  expect(last.headers.get('ratelimit-policy')).toBe('"visitor";q=3;w=60');
  expect(last.headers.get('ratelimit')).toMatch(/^"visitor";r=0;t=\d+$/);
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(last.headers.get('retry-after'))).toBeLessThanOrEqual(60);
});
