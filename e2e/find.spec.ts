import { ask, makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

test('anything is found by a few letters and opened by keyboard, from wherever one is', async ({ page, look }) => {
  await makeClient(page.request, 'Warehouse robots', { owner: { email: 'zoe.found@northwind.example' } });
  const input = { key: 'tram', name: 'Straßen von Łódź', audience: 'https://api.northwind.example/tram', scopes: [] };
  const module = 'mutation ($input: CreateModuleInput!) { createModule(input: $input) { outcome } }';
  await ask(page.request, module, { input });
  await page.goto('/policies');
  await expect(page.getByRole('heading', { name: 'Policies', level: 1 })).toBeVisible();
  const field = page.getByRole('combobox', { name: 'Find' });
  const options = page.getByRole('option');
  const open = async (text: string) => {
    await page.keyboard.press('ControlOrMeta+k');
    await expect(field).toBeFocused();
    await page.keyboard.type(text);
  };

  await open('wareh');
  const first = options.filter({ hasText: 'Warehouse robots' });
  await expect(first).toBeVisible();
  await expect(field, 'a screen reader hears which').toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? '',
  );
  await look('find');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Warehouse robots', level: 1 })).toBeVisible();
  const id = page.url().split('/').at(-1) ?? '';

  for (const [text, found] of [
    [id, 'Warehouse robots'],
    ['zoe.found@', 'Warehouse robots'],
    ['payroll.submit', 'Payroll'],
    ['strassen lodz', 'Straßen von Łódź'],
    ['ObjectReadW', 'ObjectReadWrite'],
    ['ben@north', 'Ben Okafor'],
    ['invite', 'Invite an admin'],
  ] as const) {
    await open(text);
    await expect(options.filter({ hasText: found }), text).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(field).toHaveCount(0);
  }

  await open('audit');
  await expect(options.first()).toContainText('Audit');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Audit', level: 1 })).toBeVisible();
  await open('no such thing');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing is found for “no such thing”.' })).toBeVisible();
  await look('find-nothing');
});
