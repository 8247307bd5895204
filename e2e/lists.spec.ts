import { readFileSync } from 'node:fs';
import { ask, makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

test('search, filters, order and page of the clients stand in the address, and survive a reload', async ({
  page,
  look,
}) => {
  const numbers = Array.from({ length: 30 }, (_, index) => String(index + 41));
  for (const number of numbers) await makeClient(page.request, `Kiosk ${number}`);
  await makeClient(page.request, '57');

  await page.goto('/clients');
  await expect(page.getByText(/^25 of \d+ clients$/)).toBeVisible();
  await page.getByLabel('Search by name or client id').fill('57');
  await expect(page).toHaveURL(/search=57/);
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();

  await page.getByLabel('Search by name or client id').fill('kiosk');
  await page.getByLabel('Type').selectOption('Confidential');
  await page.getByRole('button', { name: 'Name' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Kiosk 70');
  await expect(page.getByText('25 of 30 clients that match')).toBeVisible();
  await look('clients-many');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('row')).toHaveCount(6);
  await page.reload();
  await expect(page.getByRole('row').nth(5)).toContainText('Kiosk 41');
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Kiosk 70');
  await page.goBack();
  await expect(page.getByRole('row')).toHaveCount(6);

  const away = { errors: [{ message: 'The database is away.', extensions: { code: 'UNAVAILABLE' } }] };
  await page.route('**/graphql', (route) => route.fulfill({ json: away }));
  await page.getByLabel('State').selectOption('Disabled');
  await page.getByRole('button', { name: 'Try again' }).focus();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeFocused();
  await page.unroute('**/graphql');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'No client matches' })).toBeVisible();
  await expect(page.locator('#content'), 'the button is gone').toBeFocused();
  await look('clients-none-match');
});

test('a module and an access type beyond the first hundred can be filtered by', async ({ page }) => {
  test.slow();
  const module = 'mutation ($input: CreateModuleInput!) { createModule(input: $input) { module { id } } }';
  const accessType =
    'mutation ($input: CreateAccessTypeInput!) { createAccessType(input: $input) { accessType { id } } }';
  // Both lists go by their names, or by keys: the one that is looked for comes last in each.
  const name = (number: number) => `Zone ${100 + number}`;
  let moduleId = '';
  let accessTypeId = '';
  for (let number = 0; number < 101; number++) {
    const key = `zone-${100 + number}`;
    const scopes = [{ name: `${key}.read`, level: 'STANDARD' }];
    const audience = `https://api.example.com/${key}`;
    const made = await ask(page.request, module, { input: { key, name: name(number), audience, scopes } });
    moduleId = made.createModule.module.id;
    const permissions = [{ object: 'Invoice', operations: ['READ'] }];
    const type = await ask(page.request, accessType, { input: { name: name(number), permissions } });
    accessTypeId = type.createAccessType.accessType.id;
  }
  await makeClient(page.request, 'Of the last zone', { modules: [{ moduleId }], accessTypeIds: [accessTypeId] });
  await page.goto('/clients');
  await page.getByRole('button', { name: 'More filters' }).click();
  for (const [label, any] of [
    ['Module', 'Any module'],
    ['Access type', 'Any access type'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).selectOption('Zone 200');
    await expect(page.getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('row').nth(1)).toContainText('Of the last zone');
    await page.getByLabel(label, { exact: true }).selectOption(any);
  }
});

test('columns are chosen, filters go further, and many clients are disabled by keyboard alone', async ({
  page,
  look,
}) => {
  for (const name of ['Till 1', 'Till 2', 'Till 3', 'Till 4']) {
    await makeClient(page.request, name, { owner: { email: 'tills@northwind.example' } });
  }
  const soon = { expiresAt: new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString() };
  await makeClient(page.request, 'Till 5', { secret: soon });
  await page.goto('/clients');
  await expect(page.getByRole('complementary', { name: 'Secrets that end' })).toContainText('Till 5 ends in 5 days');
  await page.getByRole('button', { name: 'More filters' }).click();
  const ends = page.getByRole('columnheader', { name: 'Next secret to end' });
  await page.getByLabel('Secret ends').selectOption('Secret ends within 30 days');
  await expect(page.getByRole('row', { name: /Till 5/ })).toContainText('in 5 days');
  await expect(ends, 'what the list is narrowed by').toBeVisible();
  await page.getByLabel('Secret ends').selectOption('Secret ends any time');
  await expect(ends).toHaveCount(0);
  await page.getByLabel('Owner’s email begins with').fill('tills@');
  await expect(page).toHaveURL(/owner=tills/);
  await expect(page.getByRole('row')).toHaveCount(5);
  await page.getByLabel('Unused', { exact: true }).selectOption('Unused for 30 days');
  await expect(page.getByRole('heading', { name: 'No client matches' })).toBeVisible();
  await page.getByLabel('Unused', { exact: true }).selectOption('Used any time');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Next secret to end' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Type', exact: true }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expect(ends).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Type', exact: true })).toHaveCount(0);
  await look('clients-columns');
  await page.goto('/clients?owner=tills%40');
  await expect(ends, 'as chosen last').toBeVisible();

  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'JSON' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^clients-.*\.json$/);
  const exported = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(exported.map(({ name }: { name: string }) => name)).toEqual(['Till 1', 'Till 2', 'Till 3', 'Till 4']);

  await page.getByRole('checkbox', { name: 'Select Till 1' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Select Till 1' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Select Till 3' }).focus();
  await page.keyboard.press('Shift+Space');
  const bar = page.getByRole('region', { name: 'Selected clients' });
  await expect(bar).toContainText('3 clients selected');
  await look('clients-selected');
  await bar.getByRole('button', { name: 'Disable' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('None of them was used in the past week.');
  await look('clients-disable-several');
  await expect(dialog.getByLabel('Type 3')).toBeFocused();
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Till/ }).filter({ hasText: 'Disabled' })).toHaveCount(3);
  await expect(bar).toHaveCount(0);

  await page.getByRole('button', { name: 'Actions for Till 4' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByLabel('Name', { exact: false }).first()).toHaveValue('Till 4 copy');
  await page.getByRole('button', { name: 'Add client' }).click();
  await expect(page.getByRole('heading', { name: 'Till 4 copy is added' })).toBeVisible();
});

test('a module is made, granted, kept while a client has it, and deleted', async ({ page, look }) => {
  await page.goto('/modules');
  await look('modules');
  await page.getByRole('link', { name: 'Add module' }).click();
  await expect(page.getByRole('heading', { name: 'Add a module', exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Invoicing');
  await page.getByLabel('Key').fill('Invoicing!');
  await page.getByLabel('Audience').fill('https://api.northwind.example/invoicing');
  await page.getByLabel('Name of scope 1').fill('invoicing.read');
  await page.getByRole('button', { name: 'Add a scope' }).click();
  await page.getByLabel('Name of scope 2').fill('payroll.read');
  await page.getByRole('button', { name: 'Add module' }).click();
  await expect(page.getByRole('alert')).toContainText('A key is lower-case letters');
  await page.getByLabel('Key').fill('invoicing');
  await page.getByRole('button', { name: 'Add module' }).click();
  await expect(page.getByRole('alert'), 'what only the server knows').toContainText('has this scope already');
  await look('module-refused');
  await page.getByLabel('Name of scope 2').fill('invoicing.admin');
  await page.getByRole('combobox', { name: 'Level of scope 2' }).click();
  await page.getByRole('option', { name: 'Administrator' }).click();
  await page.getByRole('button', { name: 'Add module' }).click();
  await expect(page.getByRole('row', { name: /Invoicing/ })).toContainText('invoicing.admin');
  await page.getByRole('button', { name: 'Added' }).click();
  await expect(page.getByRole('row').nth(1), 'the newest first').toContainText('Invoicing');
  await page.goto('/modules?search=invoicing.admin');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page.getByRole('row').nth(1), 'found by its scope').toContainText('Invoicing');

  const { modules } = await ask(page.request, '{ modules { nodes { id key } } }');
  const moduleId = modules.nodes.find(({ key }: { key: string }) => key === 'invoicing').id;
  const clientId = await makeClient(page.request, 'Invoicer');
  await page.goto(`/clients/${clientId}/edit`);
  await page.getByRole('switch', { name: 'Invoicing' }).click();
  await expect(page.getByText('invoicing.read')).toBeVisible();
  await expect(page.getByText('invoicing.admin')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Administrator of Invoicing' }).click();
  await expect(page.getByText('invoicing.admin')).toBeVisible();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByRole('region', { name: 'What it may do' })).toContainText('invoicing.admin');

  const remove = async () => {
    await page.getByRole('button', { name: 'Actions for Invoicing' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
  };
  await page.goto('/modules');
  await remove();
  await expect(page.getByRole('dialog')).toContainText('1 client has it.');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();

  const input = { id: clientId, expectedVersion: 2, modules: [] };
  await ask(page.request, 'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { outcome } }', {
    input,
  });
  await page.reload();
  await remove();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('row', { name: /Invoicing/ })).toHaveCount(0);
  await page.goto(`/modules/${moduleId}`);
  await expect(page.getByText('There is no such module.')).toBeVisible();
});

test('an access type is made, changed, and deleted', async ({ page, look }) => {
  await page.goto('/access-types');
  await page.getByRole('link', { name: 'Add access type' }).click();
  await page.getByRole('region', { name: 'Details' }).getByLabel('Name').fill('PayslipRead');
  await page.getByRole('textbox', { name: 'Object 1' }).fill('Payslip');
  await page.getByRole('combobox', { name: 'Fields of Payslip' }).fill('net');
  await page.getByRole('combobox', { name: 'Fields of Payslip' }).press('Enter');
  await page.getByRole('button', { name: 'Add an object' }).click();
  await page.getByRole('textbox', { name: 'Object 2' }).fill('Payslip');
  await page.getByRole('button', { name: 'Add access type' }).click();
  await expect(page.getByRole('alert')).toContainText('Payslip is named twice with READ');
  await look('access-type-refused');
  await page.getByRole('button', { name: 'Remove object 2', exact: true }).click();
  await page.getByRole('button', { name: 'Add access type' }).click();
  await expect(page.getByRole('row', { name: /PayslipRead/ })).toContainText('Payslip: read (only net)');

  await page.getByRole('link', { name: 'PayslipRead' }).click();
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('checkbox', { name: 'Write Payslip' }).check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { name: 'PayslipRead', level: 1 })).toBeVisible();
  await expect(page.getByRole('row', { name: /Payslip/ }).getByRole('img', { name: 'yes' })).toHaveCount(2);

  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Access types', level: 1 })).toBeVisible();
  await expect(page.getByRole('row', { name: /PayslipRead/ })).toHaveCount(0);
});
