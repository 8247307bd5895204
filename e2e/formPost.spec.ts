import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import { enter, makeClient } from './admin.ts';
import { type Callbacks, startCallbacks } from './callbacks.ts';
import { expect, test } from './fixtures.ts';

let callbacks: Callbacks;
test.beforeAll(async () => {
  callbacks = await startCallbacks();
});
test.afterAll(() => callbacks.close());

for (const javaScriptEnabled of [true, false]) {
  test(`Form post › the browser takes the answer there ${javaScriptEnabled ? 'by itself' : 'by a button, without scripts'}, also where the callback redirects on`, async ({
    browser,
    server,
  }) => {
    // A window that is kept has scripts.
    const context = await browser.newContext({ javaScriptEnabled, baseURL: server.url });
    const page = await context.newPage();
    await enter(page.request, server.people[0]);
    // It sends people on to two other origins: a form-action would stop them.
    const redirect_uri = `${callbacks.origin('[::1]')}/first`;
    const client_id = await makeClient(page.request, `Posted to ${javaScriptEnabled}`, {
      type: 'PUBLIC',
      grantTypes: ['AUTHORIZATION_CODE'],
      redirectUris: [redirect_uri],
    });
    const code_challenge = await calculatePKCECodeChallenge(randomPKCECodeVerifier());
    const asked = { response_type: 'code', client_id, redirect_uri, scope: 'openid', response_mode: 'form_post' };
    const query = new URLSearchParams({ ...asked, code_challenge, code_challenge_method: 'S256', state: 'a & b' });
    for (const [button, answer] of [
      ['Don’t allow', 'error'],
      ['Allow', 'code'],
    ] as const) {
      await page.goto(`${server.url}/oauth/authorize?${query}`);
      const arrives = page.waitForRequest((request) => request.url() === redirect_uri, { timeout: 60_000 });
      await page.getByRole('button', { name: button, exact: true }).click();
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Continue' }).click();
      const sent = await arrives;
      expect(sent.method()).toBe('POST');
      const fields = new URLSearchParams(sent.postData() ?? '');
      expect([fields.has(answer), fields.get('state')]).toEqual([true, 'a & b']);
      await page.waitForURL(`${callbacks.origin('127.0.0.1')}/done`);
    }
    await context.close();
  });
}
