import { ask, makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

const addModule = 'mutation ($input: CreateModuleInput!) { createModule(input: $input) { module { id } } }';
const addAccessType =
  'mutation ($input: CreateAccessTypeInput!) { createAccessType(input: $input) { accessType { id } } }';

const objects = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    object: `Object${String(index + 1).padStart(3, '0')}`,
    operations: ['READ', ...(index % 2 ? ['WRITE'] : [])],
    fields: index % 3 ? null : ['id', 'displayName', 'costCentre'],
  }));

test('a module is a place: its scopes, who has it, and the way to take it from all of them', async ({ page, look }) => {
  const scopes = Array.from({ length: 200 }, (_, index) => ({
    name: `freight.part${index + 1}`,
    description: index === 41 ? 'Moves a container from ship to shore' : '',
    level: index % 4 ? 'STANDARD' : 'ADMINISTRATOR',
  }));
  const input = { key: 'freight', name: 'Freight', audience: 'urn:freight', scopes };
  const moduleId = (await ask(page.request, addModule, { input })).createModule.module.id;
  for (let number = 1; number <= 12; number++)
    await makeClient(page.request, `Crane ${number}`, { modules: [{ moduleId }] });

  await page.goto('/modules?search=freight');
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+ modules$/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Freight/ }).getByRole('cell', { name: '12', exact: true })).toBeVisible();
  await look('modules-counted');
  await page.getByRole('link', { name: 'Freight' }).click();
  await expect(page.getByRole('heading', { name: 'Freight', level: 1 })).toBeVisible();
  const table = page.getByRole('table', { name: 'Scopes' });
  await expect(table.getByRole('row'), 'as many as one reads, and the head').toHaveCount(26);
  await page.getByLabel('Search the scopes').fill('ship shore');
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table).toContainText('freight.part42');
  await page.getByLabel('Search the scopes').fill('');
  const users = page.getByRole('region', { name: 'Used by 12 clients' });
  await expect(users.getByRole('row')).toHaveCount(11);
  await look('module-full');
  await page.getByRole('button', { name: 'Show all 200' }).click();
  await expect(table.getByRole('row')).toHaveCount(201);
  await users.getByRole('link', { name: 'Show all of them' }).click();
  await expect(page.getByText('12 clients', { exact: true })).toBeVisible();
  await page.goBack();

  await page.getByRole('button', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('12 clients have it.');
  await look('module-in-use');
  await dialog.getByRole('button', { name: 'Take it from all of them' }).click();
  await expect(dialog.getByRole('group', { name: 'What it would do' })).toContainText('Integrations that rely on what');
  await dialog.getByLabel('Type 12').fill('12');
  await dialog.getByRole('button', { name: 'Take Freight from 12 clients' }).click();
  await expect(page.getByRole('region', { name: 'Used by no client' })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'Modules', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Freight' })).toHaveCount(0);
});

test('an access type of 200 objects is read as a table, and typed in', async ({ page, look }) => {
  const make = async (name: string, count: number): Promise<string> => {
    const input = { name, description: 'For the data warehouse', permissions: objects(count) };
    return (await ask(page.request, addAccessType, { input })).createAccessType.accessType.id;
  };
  const [small, large] = [await make('Few objects', 2), await make('Many objects', 200)];
  await page.goto(`/access-types/${small}`);
  await expect(page.getByRole('region', { name: 'Used by no client' })).toBeVisible();
  await look('access-type-empty');
  await page.goto(`/access-types/${large}`);
  await page.getByLabel('Search the objects').fill('object199');
  const table = page.getByRole('table', { name: 'Permissions by object' });
  await expect(table.getByRole('row')).toHaveCount(2);
  await page.getByLabel('Search the objects').fill('costCentre');
  await expect(table.getByRole('row')).toHaveCount(26);
  await look('access-type-many-objects');

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('link', { name: 'Edit' }).click();
  const object = page.getByRole('textbox', { name: 'Object 1', exact: true });
  await expect(page.getByRole('textbox', { name: 'Object 200', exact: true })).toBeVisible({ timeout: 120_000 });
  expect((await object.boundingBox())?.width, 'the name of an object can be read').toBeGreaterThan(240);
  await object.focus();
  await page.keyboard.type('abcdefghijklm');
  await expect(object).toHaveValue(/abcdefghijklm/);
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await expect(page.getByRole('heading', { name: 'Many objects', level: 1 })).toBeVisible();
});
