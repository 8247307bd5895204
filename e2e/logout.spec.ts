import { enter, makeClient } from './admin.ts';
import { type Callbacks, startCallbacks } from './callbacks.ts';
import { expect, test } from './fixtures.ts';
import { unfold } from './form.ts';

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
  });
  await page.goto(`/clients/${client_id}/edit`);
  await unfold(page, 'Type and grants');
  await page.getByRole('button', { name: 'Add an address after signing out' }).click();
  const typed = page.getByLabel('Address after signing out 1', { exact: true });
  await typed.fill('http://app.example/out');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(
    page.getByText('http is only for localhost, 127.0.0.1 and [::1]: use https.', { exact: true }),
  ).toBeVisible();
  await typed.fill(address);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByRole('region', { name: 'Details' })).toContainText('Addresses after signing out');
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
