import { personAt } from '@countersign/tooling/admin';
import { ask } from './admin.ts';
import { copy } from './copy.ts';
import { expect, test } from './ownServer.ts';
import { seat } from './twoAdmins.ts';

const nobody = { email: '', password: '' };

test('the vendor publishes an API and entitles a customer, whose client has it until the entitlement ends', async ({
  page,
  context,
  elsewhere: ada,
  ownServer,
  look,
}) => {
  const { url, vendors, people } = ownServer;
  await seat(context, personAt(url, vendors[0] ?? nobody), url);
  await page.goto('/catalogue');
  await page.getByRole('link', { name: 'Draft a module' }).first().click();
  const details = page.getByRole('region', { name: 'Details' });
  await details.getByLabel('Name').fill('Orders');
  await details.getByLabel('Key').fill('orders');
  await details.getByLabel('Audience').fill('https://api.meridian.example/orders');
  await page.getByLabel('Name of scope 1').fill('orders.read');
  await page.getByLabel('Documentation').fill('https://docs.meridian.example/orders');
  await look('catalogue-draft-form');
  await page.getByRole('button', { name: 'Draft module' }).click();
  await expect(page.getByRole('heading', { name: 'Orders', level: 1 })).toBeVisible();
  await expect(page.getByText('Draft', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Publish' }).click();
  const publishing = page.getByRole('dialog', { name: 'Publish Orders?' });
  await expect(publishing.getByText('are yours for good')).toBeVisible();
  await publishing.getByRole('button', { name: 'Publish module' }).click();
  await expect(page.getByText('Published', { exact: true }).first()).toBeVisible();

  await page.getByRole('button', { name: 'Entitle accounts', exact: true }).click();
  const entitling = page.getByRole('dialog', { name: 'Entitle accounts to Orders' });
  await entitling.getByRole('combobox', { name: 'Account' }).fill('North');
  await page.getByRole('option', { name: /Northwind/ }).click();
  await look('catalogue-entitle');
  await entitling.getByRole('button', { name: 'Entitle', exact: true }).click();
  await expect(entitling).toBeHidden();
  await expect(page.getByRole('table', { name: 'Who is entitled to it' })).toContainText('Northwind');
  await look('catalogue-module');

  await seat(ada.context(), personAt(url, people[0] ?? nobody), url);
  await ada.goto('/modules');
  const published = ada.getByRole('table', { name: 'From Meridian Software' });
  await expect(published).toContainText('Orders');
  await ada.goto('/clients/new');
  await ada.getByRole('region', { name: 'Details' }).getByLabel('Name').fill('Order sync');
  await ada.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('jo@northwind.example');
  await ada.getByRole('switch', { name: 'Orders' }).click();
  await ada.getByRole('button', { name: 'Add client' }).click();
  const secret = await copy(ada, 'the secret');
  await ada.getByRole('button', { name: 'Done' }).click();
  // Not that of the dialog, which says that it is added.
  await expect(ada.getByRole('heading', { name: 'Order sync', level: 1, exact: true })).toBeVisible();
  const id = new URL(ada.url()).pathname.split('/').at(-1);
  const token = async () => {
    const authorization = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
    const body = new URLSearchParams({ grant_type: 'client_credentials' });
    const answer = await fetch(`${url}/oauth/token`, { method: 'POST', headers: { authorization }, body });
    return (await answer.json()) as { scope?: string };
  };
  expect(await token()).toMatchObject({ scope: 'orders.read' });

  await page.reload();
  await expect(page.getByRole('table', { name: 'Who uses it' })).toContainText('Northwind');
  await page.getByRole('button', { name: 'End for Northwind' }).click();
  const ending = page.getByRole('dialog', { name: 'Take Orders from Northwind?' });
  await expect(ending).toBeVisible();
  await look('catalogue-end-entitlement');
  await ending.getByRole('button', { name: 'End entitlement' }).click();
  await expect(ending).toBeHidden();
  expect(await token()).not.toHaveProperty('scope');

  await ada.reload();
  await expect(ada.getByText('No token is for it. Your account is not entitled to it.')).toBeVisible();
  // What a client has stays to be seen; what it has not is not offered.
  await ada.goto('/modules');
  await expect(ada.getByRole('table', { name: 'From Meridian Software' })).toContainText('No token is for it.');
  const { modules } = await ask(ada.request, '{ modules(first: 9) { nodes { key standing } } }');
  expect(modules.nodes).toContainEqual({ key: 'orders', standing: 'NOT_ENTITLED' });

  await page.goto('/accounts');
  await page.getByRole('link', { name: 'Northwind' }).click();
  await expect(page.getByRole('region', { name: 'Entitled to' })).toBeVisible();
  await look('account-entitled');
});
