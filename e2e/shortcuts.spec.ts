import { expect, test } from './signedIn.ts';

test('single keys act, are listed under ?, and can be turned off', async ({ page, look }) => {
  await page.goto('/clients');
  const search = page.getByRole('textbox', { name: 'Search by name or client id' });
  await expect(search).toBeVisible();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('?/');
  await expect(search, 'in a field a key is a letter').toHaveValue('?/');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Shift+?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog.getByRole('row', { name: /Start reviewing/ })).toBeVisible();
  await look('shortcuts');
  await expect(dialog.getByRole('switch', { name: 'Single keys act' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog.getByRole('switch', { name: 'Single keys act' })).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await page.reload();
  await expect(search).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.press('Shift+?');
  await expect(search).not.toBeFocused();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: /Ada Larsen/ }).click();
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
  await dialog.getByRole('switch', { name: 'Single keys act' }).check();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
});
