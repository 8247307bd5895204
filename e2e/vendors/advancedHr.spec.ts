import { copy } from '../copy.ts';
import { look as lookAt } from '../look.ts';
import { expect, policyServer } from '../policyServer.ts';
import { thirdParty } from '../thirdParty.ts';

const test = policyServer(async (policies) => {
  await policies.getByRole('button', { name: 'Locked after creation' }).click();
});
test.describe.configure({ mode: 'default' });

const id = 'payrollapiclient';

test.describe('Advanced HR › Confidential clients', () => {
  test('Creating a confidential client in Advanced HR', async ({ page, policyServer, look }) => {
    const details = page.getByRole('region', { name: 'Details' });
    const dialog = page.getByRole('dialog').last();

    await test.step('What makes a valid client name and Id?', async () => {
      await page.goto('/clients');
      await page.getByRole('link', { name: 'Add client' }).click();
      await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('payroll@northwind.example');
      // Each says so before anything is typed, and again before anything is sent.
      await expect(details.getByLabel('Name')).toHaveAccessibleDescription(/lower-case words joined by hyphens/);
      await expect(page.getByText('Only its access types can be changed later.')).toBeVisible();
      await details.getByLabel('Name').fill('Payroll API client');
      await details.getByLabel('Client id').fill('Payroll_1');
      await details.getByLabel('Client id').blur();
      await expect(details.getByText(/A client id is lower-case words joined by hyphens/)).toBeVisible();
      await expect(details.getByText(/In this account a name is lower-case words/)).toBeVisible();
      await details.getByLabel('Client id').fill(id);
      await look('chosen-id');
      await details.getByLabel('Name').fill('payroll-api-client');
    });

    const secret =
      await test.step('Secret: generated on saving, with a Copy button for it and one for the id', async () => {
        await page.getByRole('button', { name: 'Add client' }).click();
        expect(await copy(page, 'the client id')).toBe(id);
        const copied = await copy(page, 'the secret');
        await page.getByRole('button', { name: 'Done' }).click();
        return copied;
      });
    const app = thirdParty(policyServer.url, id);

    await test.step('Using Confidential Client credentials', async () => {
      expect(await app.token(secret)).toMatchObject({ client_id: id });
    });

    await test.step('Managing API clients: details cannot be modified, except for the user group', async () => {
      await page.getByRole('link', { name: 'Edit' }).click();
      await expect(page.getByText('Only the access types of this client can be changed.')).toBeVisible();
      await expect(details).toContainText('payroll@northwind.example');
      await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('combobox')).toHaveAccessibleName('Access types');
      await look('locked-client');
      await page.getByRole('link', { name: 'Duplicate' }).click();
      await expect(details.getByLabel('Name')).toHaveValue('payroll-api-client-copy');
      await page.goBack();
      // The form of the copy has access types to choose from, too.
      await expect(page.getByText('Only the access types of this client can be changed.')).toBeVisible();
    });

    await test.step('User Group: one without any tables, for the Payroll API', async () => {
      await page.getByRole('combobox', { name: 'Access types' }).click();
      await page.getByRole('option', { name: 'PayrollNoTables' }).click();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await dialog.getByRole('button', { name: 'Change it' }).click();
      await expect(page.getByText('The client is saved.')).toBeVisible();
      expect(await app.token(secret)).toMatchObject({ access_types: ['PayrollNoTables'] });
    });

    await test.step('Managing API clients: what was compromised is deleted, and made anew under another id', async () => {
      await page.getByRole('button', { name: 'Delete client' }).click();
      await dialog.getByLabel(/^Type the name/).fill('payroll-api-client');
      // Where the page still has the version from before the save, it asks to confirm once more.
      const list = page.getByRole('heading', { name: 'API clients', level: 1, exact: true });
      await expect(async () => {
        if (!(await list.isVisible()))
          await dialog.getByRole('button', { name: 'Delete client' }).click({ timeout: 1000 });
        await expect(list).toBeVisible({ timeout: 10_000 });
      }).toPass();
      expect(await app.refusal(secret)).toBe('401 invalid_client');
      await page.getByRole('link', { name: 'Add client' }).click();
      await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('payroll@northwind.example');
      await details.getByLabel('Name').fill('payroll-api-client');
      await details.getByLabel('Client id').fill(id);
      await page.getByRole('button', { name: 'Add client' }).click();
      await expect(details.getByText(/is, or was, in use/)).toBeVisible();
      await details.getByLabel('Client id').fill('payroll-api-client-again');
      await page.getByRole('button', { name: 'Add client' }).click();
      await expect(page.getByText('Not copied yet.')).toBeVisible();
    });
  });

  test('Getting permission to manage API clients, by the Customer administrator checkbox', async ({
    page,
    context,
    elsewhere: ben,
    policyServer,
  }) => {
    await ben.context().addCookies(policyServer.colleague);

    await test.step('without it, one sees the clients and manages none', async () => {
      // Her proof is asked for in the middle of it, and what she asked goes on by itself.
      await context.clearCookies();
      await context.addCookies(policyServer.unproven);
      await page.goto('/admins');
      await page.getByRole('link', { name: 'Ben Okafor' }).click();
      await page.getByRole('button', { name: 'Read only' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      const confirm = page.getByRole('dialog', { name: 'Confirm that it is you' });
      await expect(confirm).toBeVisible();
      await lookAt(page, 'step-up');
      await confirm.getByLabel('Passcode').fill(await policyServer.phone.next());
      await confirm.getByRole('button', { name: 'Confirm' }).click();
      await expect(page.getByRole('row', { name: /Ben Okafor/ })).not.toContainText('Customer administrator');

      await ben.goto('/clients');
      await expect(ben.getByRole('link', { name: 'Add client' })).toHaveAttribute('data-disabled', 'true');
      await ben.getByRole('button', { name: 'Actions for Payroll export' }).click();
      await expect(ben.getByRole('menuitem')).toHaveText(['View']);
      await ben.goto('/clients/new');
      await expect(ben.getByText('This needs the privilege “Manage clients”.')).toBeVisible();
    });

    await test.step('with it, one manages them', async () => {
      await page.getByRole('link', { name: 'Ben Okafor' }).click();
      await page.getByRole('button', { name: 'Customer administrator' }).click();
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('row', { name: /Ben Okafor/ })).toContainText('Customer administrator');
      await ben.goto('/clients/new');
      await expect(ben.getByRole('button', { name: 'Add client' })).toBeEnabled();
    });
  });
});
