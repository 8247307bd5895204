import { enter, makeClient } from './admin.ts';
import { type Callbacks, startCallbacks } from './callbacks.ts';
import { expect, test } from './fixtures.ts';

let callbacks: Callbacks;
test.beforeAll(async () => {
  callbacks = await startCallbacks();
});
test.afterAll(() => callbacks.close());

test('Sign-out › an application takes a person there, who is asked, and goes on to its registered address', async ({
  page,
  server,
}) => {
  await enter(page.request, server.people[0]);
  // It sends people on to two other origins: a form-action would stop them.
  const address = `${callbacks.origin('[::1]')}/first`;
  const client_id = await makeClient(page.request, 'Signs out', {
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: [address],
    postLogoutRedirectUris: [address],
  });
  const ask = `/oauth/logout?${new URLSearchParams({ client_id, post_logout_redirect_uri: address, state: 'x' })}`;
  await page.goto(ask);
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing has changed' })).toBeVisible();
  await page.goto(ask);
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL(`${callbacks.origin('127.0.0.1')}/done?state=x`);
  await page.goto('/clients');
  await expect(page.getByLabel('Email')).toBeVisible();
});
