import { ask, enter, makeClient } from './admin.ts';
import { expect, isIn, test, typePassword } from './ownServer.ts';
import { giveTouchId, setUpAuthenticator } from './secondFactor.ts';

test('an authenticator app is set up from its own QR key, and is asked for from then on', async ({
  page,
  elsewhere: other,
  ownServer,
  look,
}) => {
  const [ada] = ownServer.people;
  await page.goto('/security');
  await typePassword(page, ada);
  await expect(page.getByRole('heading', { name: 'My security' })).toBeVisible();
  await look('security');
  await page.getByRole('region', { name: 'Authenticator app' }).getByRole('button', { name: 'Set up' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: /^QR code/ })).toBeVisible();
  await look('authenticator-setup');
  const phone = await setUpAuthenticator(dialog);
  await expect(page.getByText('10 of 10 backup codes are left')).toBeVisible();

  await other.goto('/');
  await typePassword(other, ada);
  await other.getByLabel('Passcode').fill(await phone.next());
  await other.getByRole('button', { name: 'Sign in' }).click();
  await isIn(other);
});

test('a passkey lets one in without a password, and confirms with a touch', async ({ page, ownServer, look }) => {
  const [ada] = ownServer.people;
  const touchId = await giveTouchId(page);
  await page.goto('/security');
  await typePassword(page, ada);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name').fill('Work laptop');
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(page.getByRole('region', { name: 'Passkeys' }).getByText('Work laptop')).toBeVisible();

  await page.getByRole('button', { name: /Ada Larsen/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in to Countersign' })).toBeVisible();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await isIn(page);

  // After a password, the same passkey is the second factor.
  await page.getByRole('button', { name: /Ada Larsen/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await typePassword(page, ada);
  await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Use a passkey' })).toBeVisible();
  await expect(page.getByLabel('Passcode')).toHaveCount(0);
  await look('second-factor');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await isIn(page);

  // A touch for one look is for no other.
  const input = { expectedVersion: 1, secretVisibility: 'RECOVERABLE', stepUpForEachReveal: true };
  const choose = 'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
  await ask(page.request, choose, { input });
  await page.goto(`/clients/${await makeClient(page.request, 'Looked at')}`);
  const confirm = page.getByRole('dialog', { name: 'Confirm that it is you' });
  for (const look of ['first', 'second']) {
    await page.getByRole('button', { name: /^Show the secret csk_/ }).press('Enter');
    await confirm.getByRole('button', { name: 'Use a passkey' }).click();
    await expect(page.getByLabel('Client secret'), look).toHaveText(/^csk_/);
    await page.getByRole('button', { name: /^Hide the secret csk_/ }).press('Enter');
  }
  await touchId.detach();
});

test.describe('elsewhere', () => {
  test.use({ refused: true });

  test('a session is ended from another browser', async ({ page, browser, ownServer }) => {
    const [ada] = ownServer.people;
    await enter(page.request, ada);
    await page.goto('/');
    await isIn(page);

    const other = await (
      await browser.newContext({ baseURL: ownServer.url, userAgent: 'Mozilla/5.0 (Windows) Firefox/140.0' })
    ).newPage();
    await other.goto('/security');
    await typePassword(other, ada);
    const sessions = other.getByRole('table', { name: 'Sessions' });
    await expect(sessions.getByRole('row', { name: /Firefox on Windows.*This one/ })).toBeVisible();
    await sessions
      .getByRole('row', { name: /Chrome/ })
      .getByRole('button', { name: 'End' })
      .click();
    await expect(sessions.getByRole('row', { name: /Chrome/ })).toHaveCount(0);
    await other.context().close();

    await page.goto('/modules');
    await expect(page.getByRole('heading', { name: 'Sign in to Countersign' })).toBeVisible();
  });
});
