import { afterAll, expect, test } from 'vitest';
import { openThirdParties, redirectUri } from '../../testing/thirdParties.js';
import type { Got } from '../../testing/visitor.js';

const { service, app, application, comeIn } = await openThirdParties();
const { authorizePath } = application;
const visitor = await comeIn();
afterAll(() => service.close());

const posted = { response_mode: 'form_post' };
const actionOf = ({ html }: Pick<Got, 'html'>) => /<form method="post" action="([^"]+)"/.exec(html)?.[1];
const fieldsOf = ({ html }: Pick<Got, 'html'>) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, ...pair]) => pair),
  );

test('Form post › a code comes as a form, with state and our name, and is good as any', async () => {
  const page = await visitor.submit(await visitor.get(authorizePath({ ...posted, state: '"><script>x' })), 'allow');
  expect([page.status, page.location, actionOf(page)]).toEqual([200, undefined, redirectUri]);
  const { code = '', state, iss } = fieldsOf(page);
  expect([state, iss]).toEqual(['&quot;&gt;&lt;script&gt;x', service.origin]);
  expect(await application.redeem(code, {})).toMatchObject({ status: 200 });
});

test('Form post › its page has no form-action, and runs nothing but what sends it', async () => {
  const page = await visitor.get(authorizePath(posted));
  expect(actionOf(page)).toBe(redirectUri);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).not.toContain('form-action');
  expect(policy).toMatch(/default-src 'none'.*script-src 'nonce-[^']+';.*frame-ancestors 'none'/);
  expect(page.html.match(/<script/g)).toHaveLength(1);
  expect(page.headers.get('cache-control')).toBe('no-store');
  expect(page.html).toContain('<button class="primary" type="submit">');
});

test('Form post › errors come as a form, too: refused by the person, or wrong in itself', async () => {
  const denied = await visitor.submit(await visitor.get(authorizePath({ ...posted, prompt: 'consent' })), 'deny');
  const wrong = await visitor.get(authorizePath({ ...posted, scope: 'not.there' }));
  for (const [page, error] of [
    [denied, 'access_denied'],
    [wrong, 'invalid_scope'],
  ] as const) {
    expect(actionOf(page)).toBe(redirectUri);
    expect(fieldsOf(page)).toMatchObject({ error, error_description: expect.any(String), iss: service.origin });
  }
});

test('Form post › not to an app’s own scheme, not twice, and never to an address that is not registered', async () => {
  const toApp = { client_id: app.id, redirect_uri: 'com.example.app:/callback' };
  const refused = await visitor.get(authorizePath({ ...posted, ...toApp }));
  expect(refused.location?.searchParams.get('error')).toBe('invalid_request');
  const twice = await visitor.get(`${authorizePath(posted)}&response_mode=query`);
  expect(twice.location?.searchParams.get('error')).toBe('invalid_request');
  const last = await visitor.get(`${authorizePath({ response_mode: 'query' })}&response_mode=form_post`);
  expect(last.location?.searchParams.get('error')).toBe('invalid_request');
  expect([refused, twice, last].map(({ headers }) => headers.get('cache-control'))).toEqual(Array(3).fill('no-store'));
  const elsewhere = await visitor.get(authorizePath({ ...posted, redirect_uri: 'https://evil.example/' }));
  expect([elsewhere.status, actionOf(elsewhere)]).toEqual([400, undefined]);
});

test('Form post › with prompt=none the answer comes at once, as a form, for who is signed in and who is not', async () => {
  await visitor.submit(await visitor.get(authorizePath({ prompt: 'consent' })), 'allow');
  const known = await visitor.get(authorizePath({ ...posted, prompt: 'none' }));
  expect([actionOf(known), fieldsOf(known).error]).toEqual([redirectUri, undefined]);
  // As from a frame of another site, where the session's cookie does not come along.
  const answer = await fetch(service.origin + authorizePath({ ...posted, prompt: 'none' }));
  const got = { html: await answer.text() };
  expect([actionOf(got), fieldsOf(got).error]).toEqual([redirectUri, 'login_required']);
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('Form post › discovery names it', async () => {
  const answer = await fetch(`${service.origin}/.well-known/openid-configuration`);
  expect(await answer.json()).toMatchObject({ response_modes_supported: ['query', 'form_post'] });
});
