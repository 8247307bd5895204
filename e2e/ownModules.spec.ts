import { personAt } from '@countersign/tooling/admin';
import { ask } from './admin.ts';
import { expect, test } from './ownServer.ts';
import { seat } from './twoAdmins.ts';

const nobody = { email: '', password: '' };

test('the vendor leaves accounts no modules of their own, and one of those that are there moves onto a published one', async ({
  page,
  context,
  elsewhere: ada,
  ownServer,
  look,
}) => {
  const { url, vendors, people } = ownServer;
  await seat(ada.context(), personAt(url, people[0] ?? nobody), url);
  const shifts = { key: 'shifts', name: 'Shifts', audience: 'https://shifts.northwind.example' };
  const scopes = [{ name: 'shifts.read' }, { name: 'shifts.write' }];
  const made = await ask(
    ada.request,
    'mutation($input: CreateModuleInput!) { createModule(input: $input) { module { id } } }',
    { input: { ...shifts, scopes } },
  );
  const { id: moduleId } = made.createModule.module;
  const client = {
    name: 'Shift sync',
    grantTypes: ['CLIENT_CREDENTIALS'],
    owner: { email: 'jo@northwind.example' },
    modules: [{ moduleId }],
  };
  await ask(ada.request, 'mutation($input: CreateClientInput!) { createClient(input: $input) { client { id } } }', {
    input: client,
  });

  await seat(context, personAt(url, vendors[0] ?? nobody), url);
  const rota = { key: 'rota', name: 'Rota', audience: 'https://api.meridian.example/rota' };
  const drafted = await ask(
    page.request,
    'mutation($input: CreateCatalogueModuleInput!) { createCatalogueModule(input: $input) { module { id } } }',
    { input: { ...rota, scopes: [{ name: 'rota.read' }, { name: 'rota.write' }] } },
  );
  const { id: rotaId } = drafted.createCatalogueModule.module;
  await page.goto(`/catalogue/${rotaId}`);
  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish module' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();
  await ask(page.request, 'mutation($input: GrantEntitlementInput!) { grantEntitlement(input: $input) { outcome } }', {
    input: { moduleId: rotaId },
  });

  await ada.goto('/modules/new');
  await expect(ada.getByText('Your modules come from Meridian Software.')).toBeVisible();
  await ada.goto('/modules');
  await expect(ada.getByText('New ones come from Meridian Software alone.')).toBeVisible();
  await ada.goto(`/modules/${moduleId}`);
  await ada.getByRole('button', { name: 'Move onto a published one' }).click();
  const moving = ada.getByRole('dialog', { name: 'Move Shifts onto a published module' });
  await moving.getByRole('combobox', { name: 'Published module' }).click();
  await ada.getByRole('option', { name: 'Rota' }).click();
  await expect(moving.getByText('One API client moves')).toBeVisible();
  await expect(moving.getByText('a scope that is lost')).toBeVisible();
  await moving.getByRole('combobox', { name: 'shifts.read' }).click();
  await ada.getByRole('option', { name: 'rota.read' }).click();
  await expect(moving.getByText('Shift sync (')).toBeVisible();
  await moving.getByRole('button', { name: 'Move module' }).click();
  await expect(ada.getByRole('heading', { name: 'Rota', level: 1 })).toBeVisible();
  await expect(ada.getByRole('link', { name: 'Shift sync' })).toBeVisible();

  await page.goto('/catalogue');
  const own = page.getByRole('region', { name: 'Modules of accounts’ own' });
  await expect(own).toContainText('they define no more');
  await look('catalogue-own-modules');
  await own.getByRole('button', { name: 'Allow them' }).click();
  const allowing = page.getByRole('dialog', { name: 'Let accounts define modules of their own?' });
  await allowing.getByRole('button', { name: 'Allow them' }).click();
  await expect(own).toContainText('Every account may define modules of its own');
  await ada.goto('/modules/new');
  await expect(ada.getByRole('heading', { name: 'Add a module' })).toBeVisible();
  await expect(ada.getByRole('region', { name: 'Details' })).toBeVisible();
});
