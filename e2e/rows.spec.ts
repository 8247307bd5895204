import { ask, makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

test('keys lead through the rows of a list, and the way back leads to the same page of it', async ({ page, look }) => {
  const numbers = Array.from({ length: 60 }, (_, index) => String(index + 10));
  const ids = await Promise.all(numbers.map((number) => makeClient(page.request, `Counter ${number}`)));
  await page.goto('/clients?search=counter');
  await expect(page.getByText('25 of 60 clients that match')).toBeVisible();
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Search by name or client id' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(link('Counter 10')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('j');
  await expect(link('Counter 12')).toBeFocused();
  await look('clients-row');
  await page.keyboard.press('ArrowUp');
  await expect(link('Counter 11')).toBeFocused();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await expect(link('Counter 10'), 'there is none before').toBeFocused();

  await page.getByRole('button', { name: 'Next' }).click();
  await expect(link('Counter 35')).toBeVisible();
  await link('Counter 35').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Counter 35', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'View as JSON' }).click();
  const dialog = page.getByRole('dialog', { name: 'Counter 35 as JSON' });
  const code = await dialog.locator('pre').textContent();
  expect(JSON.parse(code ?? '')).toMatchObject({ id: ids[25], name: 'Counter 35', type: 'CONFIDENTIAL' });
  expect(code).not.toContain('__typename');
  await look('client-json');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'API clients' }).last().click();
  await expect(link('Counter 35'), 'the filter and the page').toBeVisible();
  await expect(page).toHaveURL(/search=counter.*after=/);

  const size = page.getByLabel('Rows on a page');
  await size.selectOption('50 on a page');
  await expect(page.getByText('50 of 60 clients that match')).toBeVisible();
  await expect(link('Counter 10'), 'from the first').toBeVisible();
  await page.reload();
  await expect(page.getByRole('row'), 'kept in this browser').toHaveCount(51);
  await size.selectOption('100 on a page');
  await expect(page.getByText('60 clients', { exact: true })).toBeVisible();
  await expect(size, 'however few pages there are now').toBeVisible();
});

test('the audit stands under its days, is paged as every list is, and its rows are walked by keys', async ({
  page,
  look,
}) => {
  for (let number = 0; number < 30; number++) await makeClient(page.request, `Ledger ${number}`);
  const { auditEntries } = await ask(page.request, '{ auditEntries(first: 1) { nodes { at } } }');
  await page.goto('/audit');
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full' }).format(new Date(auditEntries.nodes[0].at));
  await expect(page.getByRole('heading', { name: day, level: 2 })).toBeVisible();
  await look('audit-days');
  await page.keyboard.press('j');
  const first = page.getByRole('listitem').first();
  await expect(first).toContainText('Ledger 29');
  await expect(first.getByRole('button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first.getByRole('button', { expanded: true })).toBeFocused();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(first).toContainText('Ledger 4');
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(first).toContainText('Ledger 29');
});
