import { ask, makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

const makeModule = 'mutation ($input: CreateModuleInput!) { createModule(input: $input) { module { id } } }';

test('a client is granted chosen scopes of a module, and these alone, whatever becomes of the module', async ({
  page,
  look,
}) => {
  const name = 'Timesheets';
  const scopes = [
    { name: 'timesheets.read', description: 'See hours' },
    { name: 'timesheets.write', description: 'Enter hours' },
    { name: 'timesheets.close', description: 'Close a month', level: 'ADMINISTRATOR' },
  ];
  const input = { key: 'timesheets', name, audience: 'https://api.example.com/timesheets', scopes };
  const { createModule } = await ask(page.request, makeModule, { input });

  await page.goto('/clients/new');
  await page.getByRole('region', { name: 'Details' }).getByLabel('Name').fill('Clock');
  await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('jo@northwind.example');
  await page.getByRole('switch', { name }).click();
  const administrator = page.getByRole('checkbox', { name: `Administrator of ${name}`, exact: true });
  await administrator.click();
  await page.getByRole('checkbox', { name: `Choose scopes of ${name}`, exact: true }).click();
  await page.getByRole('button', { name: 'Add client' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose at least one scope.');

  const chosen = page.getByRole('combobox', { name: `Scopes of ${name}`, exact: true });
  await chosen.click();
  await page.getByRole('option', { name: 'timesheets.close' }).click();
  await chosen.fill('writ');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('option', { name: 'timesheets.write' }).click();
  await chosen.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await look('grant-by-scope-form');
  // What is for administrators goes with being one.
  await administrator.click();
  await expect(page.getByText('timesheets.close')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add client' }).click();
  await page.getByRole('button', { name: 'Copy the secret' }).click();
  await page.getByRole('button', { name: 'Done' }).click();

  await expect(page.getByRole('heading', { name: 'Clock', level: 1, exact: true })).toBeVisible();
  await expect(page.getByText('1 chosen scope')).toBeVisible();
  await expect(page.getByText('timesheets.write', { exact: true })).toBeVisible();
  await expect(page.getByText('timesheets.read', { exact: true })).toHaveCount(0);
  await look('grant-by-scope-client');

  await page.goto(`/modules/${createModule.module.id}/edit`);
  await page.getByRole('button', { name: 'Remove scope 2' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('alert')).toContainText('timesheets.write is granted by name to Clock (cl_');
  await look('grant-by-scope-module');
});

test('the form says before a module is granted that its API reads other tokens', async ({ page, look }) => {
  for (const [name, signingAlgorithm] of [
    ['Archive', 'RS256'],
    ['Bookings', 'ES256'],
  ] as const) {
    const key = name.toLowerCase();
    const input = { key, name, audience: `https://api.example.com/${key}`, scopes: [], signingAlgorithm };
    await ask(page.request, makeModule, { input });
  }
  await page.goto('/clients/new');
  const differ = page.getByText('These modules have different token formats');
  const bookings = page.getByRole('switch', { name: 'Bookings' });
  await bookings.click();
  await expect(bookings).toBeChecked();
  await expect(differ).toHaveCount(0);
  await page.getByRole('switch', { name: 'Archive' }).click();
  await expect(differ).toBeVisible();
  await expect(page.getByText('RS256 for Archive; ES256 for Bookings.')).toBeVisible();
  await expect(page.getByText('its tokens carry no scope')).toHaveCount(0);
  await look('grant-mixed-forms');
});

test('to read all of an object and to write two of its fields is not shown as writing all', async ({ page, look }) => {
  const makeType =
    'mutation ($input: CreateAccessTypeInput!) { createAccessType(input: $input) { accessType { id } } }';
  const accessTypeIds = [];
  for (const [name, permission] of [
    ['RoomsRead', { operations: ['READ'], fields: null }],
    ['RoomsWrite', { operations: ['WRITE'], fields: ['phone', 'room'] }],
  ] as const) {
    const input = { name, permissions: [{ object: 'Employee', ...permission }] };
    accessTypeIds.push((await ask(page.request, makeType, { input })).createAccessType.accessType.id);
  }
  await page.goto(`/clients/${await makeClient(page.request, 'Rooms', { accessTypeIds })}`);
  const rows = page.getByRole('table', { name: 'Permissions by object' }).getByRole('row');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('all');
  await expect(rows.nth(2)).toContainText('phone, room');
  await expect(rows.nth(2).getByRole('img', { name: 'yes' })).toHaveCount(1);
  await look('column-rights');
});
