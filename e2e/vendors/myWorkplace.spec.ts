import { copy } from '../copy.ts';
import { unfold } from '../form.ts';
import { expect, policyServer } from '../policyServer.ts';
import { thirdParty } from '../thirdParty.ts';

const test = policyServer();
test.describe.configure({ mode: 'default' });

// What a client goes through from its first token to its last stands in endToEnd.spec.ts; an authorization code with PKCE
// and the person who signs in for it, in signInWith.spec.ts.
test.describe('MyWorkplace › API clients', () => {
  test('Creating a new client › Type › Grant types › Owner’s details', async ({ page, look }) => {
    const details = page.getByRole('region', { name: 'Details' });
    const grants = page.getByRole('region', { name: 'Type and grants' });
    const owner = page.getByRole('region', { name: 'Owner' });
    const add = page.getByRole('button', { name: 'Add client' });

    await test.step('name, grant types and owner email are mandatory', async () => {
      await page.goto('/clients');
      await page.getByRole('link', { name: 'Add client' }).click();
      await expect(owner.getByLabel('Email'), 'filled in with the one who asks').toHaveValue('ada@northwind.example');
      await owner.getByLabel('Email').fill('');
      await expect(owner.getByLabel('Name')).toHaveValue('');
      await unfold(page, 'Type and grants');
      await grants.getByRole('checkbox', { name: 'Client credentials' }).uncheck();
      await add.click();
      await expect(page.getByRole('alert')).toContainText('3 things need correcting');
      await expect(details.getByText('The name is missing.')).toBeVisible();
      await expect(grants).toContainText(/at least one grant/i);
      await expect(owner.getByText('The email address is missing.')).toBeVisible();
      await look('refused-input');
    });

    await test.step('a public client can only have authorization code with PKCE', async () => {
      await grants.getByRole('radio', { name: 'Public' }).check();
      await expect(grants.getByRole('checkbox', { name: 'Client credentials' })).toBeDisabled();
      await expect(grants).toContainText('Needs a secret, which a public client cannot keep.');
      await expect(grants.getByRole('checkbox', { name: 'Authorization code with PKCE' })).toBeChecked();
    });

    await test.step('redirect URLs are mandatory then: without wildcards, and http only on this machine', async () => {
      const uri = page.getByLabel('Redirect URI 1', { exact: true });
      await uri.fill('https://*.example.com/callback');
      await expect(grants).toContainText('A redirect URI has no wildcards');
      await uri.fill('http://app.example.com/callback');
      await expect(grants).toContainText('http is only for localhost');
      await page.getByRole('button', { name: 'Remove redirect URI 1' }).click();
      await add.click();
      await expect(grants).toContainText(/needs at least one redirect/i);
      await page.getByRole('button', { name: 'Add a redirect URI' }).click();
      await uri.fill('http://127.0.0.1/callback');
      await page.getByRole('button', { name: 'Add a redirect URI' }).click();
      await page.getByLabel('Redirect URI 2', { exact: true }).fill('http://localhost:3000/callback');
    });

    await test.step('it is made, without any secret, and its owner’s contact details are kept', async () => {
      await details.getByLabel('Name').fill('Leave calendar');
      await owner.getByLabel('Email').fill('olga@northwind.example');
      await owner.getByLabel('Name').fill('Olga Marsh');
      await owner.getByLabel('Phone').fill('+44 20 7946 0000');
      await add.click();
      await expect(page.getByRole('heading', { name: 'Leave calendar', level: 1, exact: true })).toBeVisible();
      await expect(page.getByText('A public client has no secret')).toBeVisible();
      await expect(details).toContainText('Olga Marsh');
      await expect(details).toContainText('olga@northwind.example');
      await expect(details).toContainText('+44 20 7946 0000');
      await expect(details).toContainText('http://localhost:3000/callback');
    });
  });

  test('Viewing client details › Making changes to an existing client › Grant types', async ({
    page,
    policyServer,
    look,
  }) => {
    const dialog = page.getByRole('dialog').last();
    const act = async (action: string) => {
      await page.goto('/clients');
      await page.getByRole('button', { name: 'Actions for Payroll export' }).click();
      await page.getByRole('menuitem', { name: action }).click();
    };
    const save = async () => {
      await page.getByRole('button', { name: 'Save changes' }).click();
      await dialog.getByRole('button', { name: 'Change it' }).click();
      await expect(page.getByRole('heading', { name: 'Payroll export', level: 1, exact: true })).toBeVisible();
    };

    const id = await test.step('View: its settings and the URLs that it needs, and no secret', async () => {
      await act('View');
      const howTo = page.getByRole('region', { name: 'How to get a token' });
      await expect(howTo.getByRole('status', { name: 'Token endpoint' })).toHaveText(`${policyServer.url}/oauth/token`);
      await expect(page.getByRole('region', { name: 'Details' })).toContainText('Confidential');
      await expect(page.getByRole('region', { name: 'Secrets' })).toContainText(/csk_…/);
      await expect(page.getByRole('button', { name: 'Show the secret' })).toHaveCount(0);
      return copy(page, 'the client id');
    });

    await test.step('Edit: from confidential to public, existing secrets are removed', async () => {
      await act('Edit');
      await unfold(page, 'Type and grants');
      await page.getByRole('radio', { name: 'Public' }).check();
      await page.getByLabel('Redirect URI 1', { exact: true }).fill('https://app.northwind.example/callback');
      await expect(page.getByRole('alert')).toContainText('that of this client is removed for good.');
      await look('type-change');
      // As if the secret were revoked: it is named, and so is what goes with it.
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(dialog).toHaveAccessibleName('Remove the secrets of Payroll export?');
      await expect(dialog).toContainText(/The secret csk_…\w{4} is removed for good\./);
      await expect(dialog.getByRole('button', { name: 'Make it public' })).toBeDisabled();
      await dialog.getByLabel(/^Type the name/).fill('Payroll export');
      await look('becomes-public');
      await dialog.getByRole('button', { name: 'Make it public' }).click();
      await expect(page.getByRole('heading', { name: 'Payroll export', level: 1, exact: true })).toBeVisible();
      await expect(page.getByText('A public client has no secret')).toBeVisible();
      const howTo = page.getByRole('region', { name: 'How to get a token' });
      await expect(howTo.getByRole('status', { name: 'Authorization endpoint' })).toHaveText(
        `${policyServer.url}/oauth/authorize`,
      );
    });

    const secret = await test.step('Edit: from public to confidential, then Rotate secret in the list', async () => {
      await act('Edit');
      await unfold(page, 'Type and grants');
      await page.getByRole('radio', { name: 'Confidential' }).check();
      await page.getByRole('checkbox', { name: 'Client credentials' }).check();
      await page.getByRole('switch', { name: 'Payroll' }).click();
      await page.getByRole('switch', { name: 'Payments' }).click();
      await page.getByRole('combobox', { name: 'Access types' }).press('Backspace');
      await expect(page.getByRole('alert')).toContainText('It has none after saving');
      await save();
      await expect(page.getByText('This client has no secret yet')).toBeVisible();
      await act('Rotate secret');
      await expect(dialog).toContainText('It gets its first secret.');
      await expect(dialog).toContainText('Nothing stops.');
      await dialog.getByLabel(/^Type the name/).fill('Payroll export');
      await dialog.getByRole('button', { name: 'Generate a secret' }).click();
      const value = await copy(dialog, 'the secret');
      await dialog.getByRole('button', { name: 'Done' }).click();
      return value;
    });
    const app = thirdParty(policyServer.url, id);

    await test.step('client credentials give basic permissions; a service role has to be added for more', async () => {
      const basic = await app.token(secret);
      expect(basic).toMatchObject({ client_id: id, access_types: [] });
      expect(basic).not.toHaveProperty('scope');
      await act('Edit');
      await page.getByRole('combobox', { name: 'Access types' }).click();
      await page.getByRole('option', { name: 'ObjectReadWrite' }).click();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(dialog).toContainText('Nothing is taken away');
      await dialog.getByRole('button', { name: 'Change it' }).click();
      await expect(page.getByText('None: what it may do follows from its access types.')).toBeVisible();
      expect(await app.token(secret)).toMatchObject({ access_types: ['ObjectReadWrite'] });
    });
  });
});
