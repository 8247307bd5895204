import { personAt } from '@countersign/tooling/admin';
import { ask, makeClient } from './admin.ts';
import { expect, test } from './ownServer.ts';
import { seat } from './twoAdmins.ts';

test('a program is limited to some clients in its form, is shown with that, and asked about before it gets more', async ({
  page,
  context,
  ownServer,
  look,
}) => {
  // What hands out scopes of Countersign itself asks for a second factor, which they have proved.
  await seat(context, personAt(ownServer.url, ownServer.people[0] ?? { email: '', password: '' }), ownServer.url);
  const id = await makeClient(page.request, 'Seeds test clients');
  await page.goto(`/clients/${id}/edit`);
  const section = page.getByRole('button', { name: /^Clients that it manages/ });
  await expect(page.getByRole('switch', { name: 'Countersign management' })).toBeVisible();
  await expect(section, 'of a program that manages none it is not asked').toHaveCount(0);
  await page.getByRole('switch', { name: 'Countersign management' }).check();
  await section.click();
  const label = page.getByRole('textbox', { name: 'Only with this label' });
  const own = page.getByRole('checkbox', { name: 'Only clients that it made itself' });
  await label.fill('team=pay');
  await own.check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText(/is limited to some clients has chosen scopes/).first()).toBeVisible();
  await look('managed-clients-wrong');
  await page.getByRole('checkbox', { name: 'Choose scopes of Countersign management' }).check();
  const scopes = page.getByRole('combobox', { name: 'Scopes of Countersign management' });
  await scopes.fill('clients:read');
  await page.getByRole('option', { name: /countersign:clients:read/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('button', { name: 'Change it' }).click();
  const details = page.getByRole('region', { name: 'Details' });
  await expect(details).toContainText('labelled team=pay, made by itself');
  await look('managed-clients');

  const limit = async () => {
    const query = `{ client(id: "${id}") { managedClients { label ownClients environments } } }`;
    return (await ask(page.request, query)).client.managedClients;
  };
  expect(await limit()).toEqual({ label: 'team=pay', ownClients: true, environments: [] });

  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(section).toContainText('labelled team=pay, made by itself');
  await section.click();
  await own.uncheck();
  await label.fill('');
  const save = page.getByRole('button', { name: 'Save changes' });
  const asked = page.getByRole('dialog', { name: 'Change the permissions of Seeds test clients?' });
  await save.click();
  await expect(asked).toContainText('It could manage more clients than before: every client of the account.');
  await expect(asked).toContainText('Nothing is taken away');
  await look('managed-clients-wider');
  await asked.getByRole('button', { name: 'Cancel' }).click();
  await expect(label, 'what was typed stays').toHaveValue('');
  expect(await limit()).toEqual({ label: 'team=pay', ownClients: true, environments: [] });
  await save.click();
  await asked.getByRole('button', { name: 'Change it' }).click();
  await expect(details).toBeVisible();
  await expect(details).not.toContainText('team=pay');
  expect(await limit()).toBeNull();

  await page.getByRole('link', { name: 'Edit' }).click();
  await section.click();
  await label.fill('team=pay');
  await save.click();
  await expect(asked).toContainText('Integrations that rely on what is taken away will break.');
});
