import { afterAll, expect, test } from 'vitest';
import { openThirdParties, redirectUri } from '../../testing/thirdParties.js';
import { makeVisitor } from '../../testing/visitor.js';

const { service, application } = await openThirdParties();
const { authorizePath } = application;
afterAll(() => service.close());

/** Of an address of ours, below what proxies take. */
const longest = 4096;

test.each([
  ['letters beyond ASCII', 'ä'.repeat(2000)],
  ['what is encoded twice', '{"%"}&='.repeat(285)],
  ['as many as may be', 'x'.repeat(8000)],
])('a long state makes no long address of the sign-in, and comes back whole: %s', async (_what, state) => {
  const visitor = await makeVisitor(service);
  const { status, location } = await visitor.get(authorizePath({ state }));
  expect([status, location?.pathname]).toEqual([303, '/sign-in']);
  expect(location?.href.length).toBeLessThan(longest);
  await visitor.signIn();
  const to = location?.searchParams.get('to') ?? '';
  const page = await visitor.get(to);
  expect((await visitor.get(to)).status, 'loaded anew').toBe(200);
  const { location: back } = await visitor.submit(page, 'allow');
  expect(back?.href.startsWith(redirectUri)).toBe(true);
  expect([back?.searchParams.get('state'), back?.searchParams.has('code')]).toEqual([state, true]);
});

test('an address that somebody could hardly have makes none either, nor does a request that came as a form', async () => {
  const visitor = await makeVisitor(service);
  const hinted = await visitor.get(authorizePath({ login_hint: 'ö'.repeat(1000) }));
  expect(hinted.location?.href.length).toBeLessThan(longest);
  const body = new URLSearchParams(authorizePath({ state: 'ä'.repeat(2000) }).split('?')[1]);
  const posted = await fetch(`${service.origin}/oauth/authorize`, { method: 'POST', body, redirect: 'manual' });
  expect(posted.headers.get('location')?.length).toBeLessThan(longest);
});

test('a request that was kept is told to be too old after an hour; a short one is kept nowhere', async () => {
  const visitor = await makeVisitor(service);
  await visitor.signIn();
  const long = await visitor.get(authorizePath({ prompt: 'login', state: 'ä'.repeat(2000) }));
  const short = await visitor.get(authorizePath({ prompt: 'login' }));
  service.pass(61 * 60_000);
  const late = await visitor.get(long.location?.searchParams.get('to') ?? '');
  expect(late).toMatchObject({ status: 400, location: undefined });
  expect(late.html).toContain('Begin again at the application.');
  expect((await visitor.get(short.location?.searchParams.get('to') ?? '')).location?.pathname).toBe('/sign-in');
});
