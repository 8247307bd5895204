import { ask } from './admin.ts';
import { expect, test } from './signedIn.ts';

const create = `mutation ($input: CreateClientInput!) {
  createClient(input: $input) { client { id } secret { value } }
}`;

test('where a client may come from is chosen from where it came, and a slip asks twice', async ({ page, look }) => {
  const input = { name: 'Nightly', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'olive@northwind.example' } };
  const { createClient } = await ask(page.request, create, { input });
  const { id } = createClient.client;
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: createClient.secret.value };
  const token = () => page.request.post('/oauth/token', { form });
  expect((await token()).status()).toBe(200);

  const section = page.getByRole('region', { name: 'Where it comes from' });
  const recent = section.getByRole('group', { name: /past 30 days/ }).getByRole('button');
  await expect(async () => {
    await page.goto(`/clients/${id}/edit`);
    await section.getByRole('button', { name: /Where it comes from/ }).click();
    await expect(recent).toHaveCount(1, { timeout: 5000 });
  }).toPass();
  const address = (await recent.textContent()) ?? '';
  const field = section.getByRole('combobox', { name: 'Allowed addresses' });
  await field.fill('10.1.2.3/8');
  await field.press('Enter');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(section).toContainText('10.1.2.3/8: This begins in the middle of a network.');
  await field.press('Backspace');
  await field.fill('198.51.100.0/24');
  await field.press('Enter');
  await expect(section.getByText('These shut out every address of the past week.')).toBeVisible();
  await expect(section).not.toContainText('in the middle of a network');
  await look('client-addresses');

  await recent.click();
  await expect(section.getByText('These shut out every address of the past week.')).toBeHidden();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.waitForURL(`**/clients/${id}`);
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details).toContainText(`Allowed addresses198.51.100.0/24${address}`);
  expect((await token()).status()).toBe(200);

  await page.goto(`/clients/${id}/edit`);
  await section.getByRole('button', { name: /Where it comes from/ }).click();
  await field.press('Backspace');
  await section.getByRole('checkbox', { name: 'That is meant' }).check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.waitForURL(`**/clients/${id}`);
  await expect(details).not.toContainText(address);
  expect((await token()).status()).toBe(401);
  const refusals = page.getByRole('region', { name: 'Latest refusals' });
  await expect(async () => {
    await page.goto(`/clients/${id}`);
    await expect(refusals).toContainText('It came from an address that is in none of the allowed ranges.', {
      timeout: 15_000,
    });
  }).toPass();

  await page.goto('/policies');
  await expect(page.getByRole('combobox', { name: 'Allowed addresses' })).toBeVisible();
});
