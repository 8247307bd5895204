import { personAt } from '@countersign/tooling/admin';
import { expect, test } from './ownServer.ts';
import { seat } from './twoAdmins.ts';

const nobody = { email: '', password: '' };

test('the vendor gives a customer a plan, and the customer sees what holds, by whose word, and where', async ({
  page,
  context,
  elsewhere: ada,
  ownServer,
  look,
}) => {
  const { url, vendors, people } = ownServer;
  await seat(context, personAt(url, vendors[0] ?? nobody), url);
  await page.goto('/plans');
  await expect(page.getByRole('heading', { name: 'No plans yet' })).toBeVisible();
  await look('plans-none');
  await page.getByRole('link', { name: 'Make a plan' }).first().click();
  await page.getByLabel('Name').fill('Standard');
  await page.getByLabel('Key').fill('standard');
  await page.getByLabel('Description').fill('For up to a handful of integrations.');
  await page.getByLabel('API clients').fill('2000');
  await page.getByLabel('Tokens an hour').fill('20000');
  await page.getByRole('textbox', { name: 'Longest token lifetime' }).fill('15');
  await look('plan-form');
  await page.getByRole('button', { name: 'Make plan' }).click();
  await expect(page.getByRole('heading', { name: 'Standard', level: 1 })).toBeVisible();
  await expect(page.getByText('15 minutes')).toBeVisible();

  await page.goto('/accounts');
  await page.getByRole('link', { name: 'Northwind' }).click();
  const plan = page.getByRole('region', { name: 'Plan and limits' });
  await plan.getByRole('button', { name: 'Give it a plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Plan and limits of Northwind' });
  await dialog.getByRole('combobox', { name: 'Plan' }).click();
  await page.getByRole('option', { name: 'Standard' }).click();
  await dialog.getByRole('checkbox', { name: 'Secrets per client' }).check();
  await dialog.getByLabel('Secrets per client, of its own').fill('1');
  const lifetime = dialog.getByRole('checkbox', { name: 'Longest token lifetime' });
  await lifetime.check();
  await expect(dialog.getByRole('textbox', { name: 'Longest token lifetime, of its own' })).toHaveValue('15');
  await look('account-own-limits');
  await lifetime.uncheck();
  await expect(dialog.getByText(/whose tokens live 1 hour, and 15 minutes from then on/)).toBeVisible();
  await look('account-plan-dialog');
  await dialog.getByRole('button', { name: 'Change plan and limits' }).click();
  await expect(dialog).toBeHidden();
  await expect(plan.getByRole('table', { name: 'Limits' })).toContainText('15 minutes');
  await look('account-plan');

  await seat(ada.context(), personAt(url, people[0] ?? nobody), url);
  await ada.goto('/policies');
  const limits = ada.getByRole('region', { name: 'Plan and limits' });
  await expect(limits.getByRole('row', { name: /Longest token lifetime/ })).toContainText('Your plan Standard');
  await expect(limits.getByRole('row', { name: /Secrets per client/ })).toContainText(
    'What Meridian Software allows you',
  );
  await expect(ada.getByText(/At most 15 minutes, by your plan Standard/)).toBeVisible();
  await ada.goto('/clients');
  await expect(ada.getByText(/\d+ of 2,000 clients/)).toBeVisible();

  await page.getByRole('link', { name: 'Standard' }).click();
  const having = page.getByRole('table', { name: 'Accounts that have it' });
  await expect(having).toContainText('With limits of its own');
  await look('plan');
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('API clients').fill('1');
  await page.getByRole('textbox', { name: 'Longest token lifetime' }).fill('10');
  await page.getByRole('button', { name: 'Save changes' }).click();
  const changing = page.getByRole('dialog', { name: 'Change the plan Standard?' });
  await expect(
    changing.getByText(/Northwind has clients whose tokens live 1 hour, and 10 minutes from then on/),
  ).toBeVisible();
  await look('plan-change');
  await changing.getByRole('button', { name: 'Change plan' }).click();
  await expect(having).toContainText('1 of 1');
  await page.goto('/plans');
  await expect(page.getByRole('link', { name: 'Standard' })).toBeVisible();
  await look('plans');

  await ada.reload();
  await expect(ada.getByRole('link', { name: 'Add client' })).toHaveAttribute('data-disabled', 'true');
});
