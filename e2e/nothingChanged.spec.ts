import { makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

test('saving a form in which nothing was typed says that nothing was changed', async ({ page }) => {
  const id = await makeClient(page.request, 'Stays as it is');
  await page.goto(`/clients/${id}/edit`);
  await page.getByRole('button', { name: 'Save', exact: false }).last().click();
  await expect(page.getByText('Nothing was changed.')).toBeVisible();
});
