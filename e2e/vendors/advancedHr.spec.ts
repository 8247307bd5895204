import { expect, test } from './home.ts';
import { setUpAuthenticator } from './secondFactor.ts';
import { thirdParty } from './thirdParty.ts';

const id = 'payrollapiclient';

test('Advanced HR › Creating a confidential client in Advanced HR', async ({ page, context, home: server, look }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [ada] = server.people;
  if (!ada) throw new Error('The first start printed nobody who may sign in.');
  const dialog = page.getByRole('dialog').last();
  const details = page.getByRole('region', { name: 'Details' });

  await test.step('the account chooses what Advanced HR does', async () => {
    await page.goto('/');
    await page.getByLabel('Email').fill(ada.email);
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Policies' }).click();
    await page.getByRole('button', { name: 'Locked after creation' }).click();
    await page.getByRole('button', { name: 'Save policies' }).click();
    await dialog.getByRole('button', { name: 'Change policies' }).click();
    await setUpAuthenticator(page.getByRole('dialog', { name: 'Set up a second factor' }));
    await expect(page.getByText('The policies are saved.')).toBeVisible();
  });

  await test.step('What makes a valid client name and Id?', async () => {
    await page.getByRole('link', { name: 'API clients' }).click();
    await page.getByRole('link', { name: 'Add client' }).click();
    await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('payroll@northwind.example');
    await details.getByLabel('Name').fill('Payroll API client');
    await details.getByLabel('Client id').fill('Payroll_1');
    await page.getByRole('button', { name: 'Add client' }).click();
    await expect(details.getByText(/A client id is lower-case words joined by hyphens/)).toBeVisible();
    await details.getByLabel('Client id').fill(id);
    await page.getByRole('button', { name: 'Add client' }).click();
    await expect(details.getByText(/In this account a name is lower-case words/)).toBeVisible();
    await look('chosen-id');
    await details.getByLabel('Name').fill('payroll-api-client');
  });

  const secret = await test.step('Secret: generated, with a Copy button for it and one for the id', async () => {
    await page.getByRole('button', { name: 'Add client' }).click();
    await page.getByRole('button', { name: 'Copy the client id' }).click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(id);
    await page.getByRole('button', { name: 'Copy the secret' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: 'Done' }).click();
    return copied;
  });

  await test.step('Using Confidential Client credentials', async () => {
    expect(await thirdParty(server.url, id).token(secret)).toMatchObject({ client_id: id });
  });

  await test.step('You can’t modify the client details, except for the group: its access types', async () => {
    await page.getByRole('link', { name: 'Edit' }).click();
    await details.getByLabel('Description').fill('Something else');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await expect(details.getByText(/only the access types of a client change once it is there/)).toBeVisible();
    await details.getByLabel('Description').fill('');
    await page.getByRole('combobox', { name: 'Access types' }).click();
    await page.getByRole('option', { name: 'PayrollNoTables' }).click();
    await page.getByRole('button', { name: 'Save changes' }).click();
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await expect(page.getByText('The client is saved.')).toBeVisible();
    expect(await thirdParty(server.url, id).token(secret)).toMatchObject({ access_types: ['PayrollNoTables'] });
  });
});
