import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import { makeClient } from './admin.ts';
import { type Callbacks, startCallbacks } from './callbacks.ts';
import { expect, test } from './signedIn.ts';

let callbacks: Callbacks;
test.beforeAll(async () => {
  callbacks = await startCallbacks();
});
test.afterAll(() => callbacks.close());

const ways: { name: string; redirectUri: () => string; end: () => string }[] = [
  ...(['localhost', '127.0.0.1', '[::1]'] as const).map((host) => ({
    name: `at ${host}`,
    redirectUri: () => `${callbacks.origin(host)}/done`,
    end: () => `${callbacks.origin(host)}/done`,
  })),
  {
    name: 'that sends them on twice, each time to another origin',
    redirectUri: () => `${callbacks.origin('[::1]')}/first`,
    end: () => `${callbacks.origin('127.0.0.1')}/done`,
  },
  {
    name: 'that is an app’s scheme',
    redirectUri: () => 'com.example.paydesk:/done',
    end: () => 'com.example.paydesk:/done',
  },
  {
    name: 'that sends them on to an app',
    redirectUri: () => `${callbacks.origin('localhost')}/app`,
    end: () => 'com.example.paydesk:/done',
  },
];

for (const { name, redirectUri, end } of ways) {
  test(`whoever answers the question of an application comes to its address ${name}`, async ({ page, server }) => {
    const redirect_uri = redirectUri();
    const client_id = await makeClient(page.request, `Comes back ${name}`, {
      type: 'PUBLIC',
      grantTypes: ['AUTHORIZATION_CODE'],
      redirectUris: [redirect_uri],
    });
    const code_challenge = await calculatePKCECodeChallenge(randomPKCECodeVerifier());
    const asked = { response_type: 'code', client_id, redirect_uri, scope: 'openid', code_challenge };
    const query = new URLSearchParams({ ...asked, code_challenge_method: 'S256' });
    for (const [button, answer] of [
      ['Don’t allow', 'error=access_denied'],
      ['Allow', 'code='],
    ] as const) {
      await page.goto(`${server.url}/oauth/authorize?${query}`);
      // The browser asks for it, whether or not there is an app that takes it.
      const arrives = page.waitForRequest((request) => request.url().startsWith(`${end()}?`), { timeout: 60_000 });
      await page.getByRole('button', { name: button, exact: true }).click();
      expect((await arrives).url()).toContain(answer);
    }
  });
}
