import { expect, test } from './fixtures.ts';

test('a developer reads how to get a token and how to check one, in the language of their choice', async ({
  page,
  look,
  server,
}) => {
  await page.goto('/docs');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The API');
  await expect(page.getByText(`curl -s ${server.url}/oauth/token`)).toBeVisible();
  const { paths } = await (await page.request.get('/openapi.json')).json();
  const operations = Object.values(paths).flatMap((methods) => Object.keys(methods as object));
  expect(operations.length).toBeGreaterThan(90);
  await expect(page.locator('main details[id]')).toHaveCount(operations.length);
  await page.getByRole('link', { name: 'GraphQL', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'GraphQL' })).toBeInViewport();
  await page.getByRole('region', { name: 'GraphQL' }).getByRole('tab', { name: 'Python' }).click();
  const tokens = page.getByRole('region', { name: 'Get a token', exact: true });
  await expect(tokens.getByRole('tab', { name: 'Python' })).toHaveAttribute('aria-selected', 'true');
  await look('docs');
});

test('an operation is found by its words, and its address leads to it', async ({ page, look }) => {
  await page.goto('/docs');
  await page.getByRole('textbox', { name: 'Find an operation' }).fill('make client');
  await expect(page.getByText(/^\d+ operations of \d+$/)).toBeVisible();
  await page.getByText('/api/clients', { exact: true }).click();
  await expect(page.getByRole('rowheader', { name: 'owner.email', exact: true })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/undefined|\[object/);
  await page.getByRole('textbox', { name: 'Find an operation' }).fill('make coffee');
  await expect(page.getByText('No operation has these words.')).toBeVisible();
  await page.goto('/docs#introspect');
  await expect(page.getByText('Ask about a token', { exact: true }).last()).toBeInViewport();
  await expect(page.getByRole('rowheader', { name: 'token', exact: true })).toBeVisible();
  await look('docs-operation');
});
