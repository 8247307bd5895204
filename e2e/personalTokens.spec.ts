import { enter } from './admin.ts';
import { copy } from './copy.ts';
import { expect, test } from './ownServer.ts';
import { setUpAuthenticator } from './secondFactor.ts';

test.use({ refused: true, permissions: ['clipboard-read', 'clipboard-write'] });

test('My security › a person makes a token for a script of their own, copies it once, and ends it', async ({
  page,
  ownServer,
  look,
}) => {
  await enter(page.request, ownServer.people[0]);
  await page.goto('/security');
  const section = page.getByRole('region', { name: 'Personal tokens' });
  await expect(section).toContainText('None now.');
  await section.getByRole('button', { name: 'Make a token' }).click();
  const dialog = page.getByRole('dialog').last();
  await dialog.getByRole('button', { name: 'Make the token' }).click();
  await expect(dialog.getByText('Choose at least one scope.')).toBeVisible();
  await dialog.getByLabel('Name').fill('Provisioning script');
  await dialog.getByRole('checkbox', { name: 'Read clients, their usage and when their secrets end' }).check();
  await look('personal-token');
  await dialog.getByRole('button', { name: 'Make the token' }).click();

  const proof = page.getByRole('dialog', { name: 'Set up a second factor' });
  await setUpAuthenticator(proof);

  const told = page.getByRole('dialog', { name: 'The new token Provisioning script' });
  await expect(told).toContainText('Not copied yet.');
  await look('personal-token-made');
  await told.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Stay' }).click();
  const token = await copy(told, 'the token');
  await expect(told).toContainText('Copied. You can leave.');
  await told.getByRole('button', { name: 'Done' }).click();

  const clients = () =>
    fetch(`${ownServer.url}/api/client`, { headers: { authorization: `Bearer ${token}` } }).then(
      ({ status }) => status,
    );
  expect(await clients()).toBe(200);
  await expect(section).toContainText('countersign:clients:read');
  await expect(section).not.toContainText(token);
  await section.getByRole('button', { name: 'End the token Provisioning script' }).click();
  await expect(section).toContainText('None now.');
  expect(await clients()).toBe(401);
});
