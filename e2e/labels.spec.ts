import { readFileSync } from 'node:fs';
import { makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

test('a client is given labels and a reference, and found by them, in the address and in the file', async ({
  page,
  look,
}) => {
  const id = await makeClient(page.request, 'Found by its labels');
  await makeClient(page.request, 'Labelled otherwise', { labels: [{ key: 'team', value: 'other' }] });
  await page.goto(`/clients/${id}/edit`);
  await page.getByRole('button', { name: /^How it is found/, expanded: false }).click();
  const labels = page.getByRole('combobox', { name: 'Labels' });
  for (const label of ['team=pay', '-wrong']) {
    await labels.fill(label);
    await labels.press('Enter');
  }
  await page.getByLabel('Reference').fill('git:found');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('-wrong=: The key of a label has letters').first()).toBeVisible();
  await look('client-labels-wrong');
  await labels.press('Backspace');
  await page.getByRole('button', { name: 'Save changes' }).click();
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details).toContainText('git:found');
  await look('client-labels');
  await details.getByRole('link', { name: 'team=pay', exact: true }).click();
  await expect(page).toHaveURL(/label=team/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row').nth(1)).toContainText('Found by its labels');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'JSON' }).click();
  const exported = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(exported).toMatchObject([{ reference: 'git:found', labels: ['team=pay'] }]);
  await page.getByLabel('Labels, such as team=payments').fill('team');
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByLabel('Reference', { exact: true }).fill('git:found');
  await expect(page).toHaveURL(/reference=/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await look('clients-by-label');
});
