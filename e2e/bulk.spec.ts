import { ask, makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

const addModule = 'mutation ($input: CreateModuleInput!) { createModule(input: $input) { module { id } } }';

test('all that match a filter are chosen, and get a module by one change that says whom it leaves out', async ({
  page,
  look,
}) => {
  const scopes = [
    { name: 'stock.read', level: 'STANDARD' },
    { name: 'stock.admin', level: 'ADMINISTRATOR' },
  ];
  const module = { key: 'stock', name: 'Stock', audience: 'urn:stock', scopes };
  const { createModule } = await ask(page.request, addModule, { input: module });
  const byName = { moduleId: createModule.module.id, administrator: true, scopes: ['stock.admin'] };
  for (let number = 10; number < 38; number++) await makeClient(page.request, `Shelf ${number}`);
  await makeClient(page.request, 'Shelf 38', { modules: [byName] });

  await page.goto('/clients?search=shelf');
  await page.getByRole('checkbox', { name: 'Select Shelf 10' }).check();
  const bar = page.getByRole('region', { name: 'Selected clients' });
  await bar.getByRole('button', { name: 'Select all that match' }).click();
  await expect(bar).toContainText('29 clients selected');
  await page.getByRole('link', { name: 'Shelf 11' }).click();
  await expect(page.getByRole('heading', { name: 'Shelf 11' })).toBeVisible();
  await page.goBack();
  await expect(bar, 'a look at one of them forgets none').toContainText('29 clients selected');

  await bar.getByRole('button', { name: 'Change' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Change the owner' })).toBeFocused();
  await look('clients-bulk-menu');
  await page.getByRole('menuitem', { name: 'Grant a module or scopes' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Module').selectOption('Stock');
  await expect(dialog.getByRole('list', { name: 'Left out' })).toContainText('Shelf 38: Of Stock it has administrator');
  await expect(dialog.getByRole('group', { name: 'What it would do' })).toContainText(
    'Each of 28 clients: It could get tokens for Stock (stock) with 1 scope: stock.read.',
  );
  await look('clients-bulk-module');
  await dialog.getByLabel('Type 28').fill('28');
  await dialog.getByRole('button', { name: 'Grant a module to 28 clients' }).click();
  await expect(bar).toHaveCount(0);
  const filter = { filter: { moduleId: createModule.module.id } };
  const { clients } = await ask(
    page.request,
    'query ($filter: ClientFilter) { clients(first: 100, filter: $filter) { nodes { id } } }',
    filter,
  );
  expect(clients.nodes).toHaveLength(29);
});

test('the secrets of many end on a day, and what is so already is said before it is asked for', async ({
  page,
  look,
}) => {
  for (const name of ['Lamp 1', 'Lamp 2']) await makeClient(page.request, name);
  await page.goto('/clients?search=lamp');
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  const bar = page.getByRole('region', { name: 'Selected clients' });
  await bar.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitem', { name: 'End the secrets' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Last day').fill('2001-01-01');
  await expect(dialog.getByRole('alert')).toContainText('This lies in the past');
  await dialog.getByLabel('Last day').fill('2099-01-01');
  await expect(dialog).toContainText('The end is set for every secret that would live longer');
  await look('clients-bulk-expire');
  await dialog.getByLabel('Type 2').fill('2');
  await dialog.getByRole('button', { name: 'End the secrets of 2 clients' }).click();
  const proof = page.getByRole('dialog', { name: 'Set up a second factor' });
  await proof.getByRole('button', { name: 'Close' }).click();
  await expect(dialog.getByLabel('Last day'), 'what was chosen is still there').toHaveValue('2099-01-01');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await bar.getByRole('button', { name: 'Enable' }).click();
  await expect(dialog).toContainText('All of them are so already: nothing would change.');
  await expect(dialog.getByRole('button', { name: 'Enable 2 clients' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await bar.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(dialog).toContainText('gone for good');
  await dialog.getByLabel('Type 2').fill('2');
  await dialog.getByRole('button', { name: 'Delete 2 clients' }).click();
  await expect(page.getByRole('heading', { name: 'No client matches' })).toBeVisible();
});
