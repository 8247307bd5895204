import { expect, test } from './fixtures.ts';

test('a developer reads how to get a token and how to check one', async ({ page, look }) => {
  await page.goto('/docs');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Countersign: the API');
  await page.getByRole('link', { name: 'Tokens', exact: true }).click();
  await page.getByText('Ask about a token').click();
  await expect(page.getByRole('cell', { name: 'An access token or a refresh token.' })).toBeVisible();
  await look('docs');
});
