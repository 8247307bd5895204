import { expect, test } from '@playwright/test';

test('the browser starts and shows a page', async ({ page }) => {
  await page.setContent('<h1>Countersign</h1>');
  await expect(page.getByRole('heading')).toBeVisible();
});
