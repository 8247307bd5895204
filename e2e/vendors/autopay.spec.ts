import type { Page } from '@playwright/test';
import { ask, makeClient } from '../admin.ts';
import { copy, readSecret } from '../copy.ts';
import { unfold } from '../form.ts';
import { expect, policyServer } from '../policyServer.ts';
import { thirdParty } from '../thirdParty.ts';

const test = policyServer(async (policies) => {
  await policies.getByRole('button', { name: 'Recoverable with passcode' }).click();
});
test.describe.configure({ mode: 'default' });

const dialogOf = (page: Page) => page.getByRole('dialog').last();

/** From Management in the menu, by its name, as every section of the page begins. */
async function openClient(page: Page, name: string) {
  await page.goto('/clients');
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name, level: 1, exact: true })).toBeVisible();
}

test.describe('Autopay Online Plus › API clients', () => {
  test('Add an API client › Enable/disable an API client', async ({ page, policyServer }) => {
    const { id, secret } = await test.step('a name, modules with Administrator on top, and Enabled off', async () => {
      await page.goto('/');
      await page.getByRole('link', { name: 'API clients' }).click();
      await page.getByRole('link', { name: 'Add client' }).click();
      await page.getByRole('region', { name: 'Details' }).getByLabel('Name').fill('Supplier runs');
      await page.getByRole('switch', { name: 'Payroll' }).click();
      await page.getByRole('switch', { name: 'Payments' }).click();
      await page.getByRole('checkbox', { name: 'Administrator of Payments' }).click();
      await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('suppliers@northwind.example');
      await page.getByRole('switch', { name: 'Enabled' }).click();
      await page.getByRole('button', { name: 'Add client' }).click();
      const made = { id: await copy(page, 'the client id'), secret: await copy(page, 'the secret') };
      await expect(page.getByText('it gets no token until it is enabled')).toBeVisible();
      await expect(page.getByText('Get a token with it')).toHaveCount(0);
      await page.getByRole('button', { name: 'Done' }).click();
      const secrets = page.getByRole('table', { name: 'Secrets' });
      await expect(secrets).toContainText('Client disabled');
      await expect(secrets).not.toContainText('Works');
      return made;
    });
    const app = thirdParty(policyServer.url, id);
    expect(await app.refusal(secret), 'it is turned on later').toBe('401 invalid_client');

    await test.step('turned on by its name in the list, it gets the token for its API calls', async () => {
      await openClient(page, 'Supplier runs');
      await page.getByRole('button', { name: 'Enable', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Disable', exact: true })).toBeVisible();
      const { aud, scope } = await app.token(secret);
      expect([aud].flat().sort()).toEqual(['payments', 'payroll'].map((api) => `https://api.northwind.example/${api}`));
      const scopes = ['payments.create', 'payments.read', 'payments.release', 'payroll.read', 'payroll.submit'];
      expect(String(scope).split(' ').sort()).toEqual(scopes);
    });

    await test.step('turned off, it gets nothing', async () => {
      await page.getByRole('button', { name: 'Disable', exact: true }).click();
      await dialogOf(page).getByRole('button', { name: 'Disable client' }).click();
      await expect(page.getByRole('button', { name: 'Enable', exact: true })).toBeVisible();
      expect(await app.refusal(secret)).toBe('401 invalid_client');
    });
  });

  test('Edit an API client’s details › Delete an API client › Company audit', async ({ page, look }) => {
    const { modules } = await ask(page.request, '{ modules { nodes { id key } } }');
    const granted = modules.nodes.filter(({ key }: { key: string }) => ['payments', 'payroll'].includes(key));
    const id = await makeClient(page.request, 'Old runs', {
      modules: granted.map((module: { id: string }) => ({ moduleId: module.id })),
    });

    await test.step('fields are updated as required, a module is disabled for it, and Save changes', async () => {
      await openClient(page, 'Old runs');
      await page.getByRole('link', { name: 'Edit' }).click();
      await page.getByRole('region', { name: 'Details' }).getByLabel('Name').fill('Runs of last year');
      await unfold(page, 'What it is for');
      await page.getByLabel('Description').fill('Kept for the auditors.');
      await page.getByRole('switch', { name: 'Payroll' }).click();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await dialogOf(page).getByRole('button', { name: 'Change it' }).click();
      await expect(page.getByRole('heading', { name: 'Runs of last year', level: 1, exact: true })).toBeVisible();
      await expect(page.getByText('Kept for the auditors.')).toBeVisible();
      const may = page.getByRole('region', { name: 'What it may do' });
      await expect(may).toContainText('payments.read');
      await expect(may).not.toContainText('payroll.read');
    });

    await test.step('deleted by the actions icon, after the warning that integrations break', async () => {
      await page.goto('/clients');
      await page.getByRole('button', { name: 'Actions for Runs of last year' }).click();
      await page.getByRole('menuitem', { name: 'Delete' }).click();
      const dialog = dialogOf(page);
      await expect(dialog.getByRole('alert')).toContainText('This will break any related API integrations.');
      await dialog.getByLabel(/^Type the name/).fill('Runs of last year');
      await look('delete-client');
      await dialog.getByRole('button', { name: 'Delete client' }).click();
      await expect(page.getByText('Runs of last year is deleted.')).toBeVisible();
      await expect(page.getByRole('link', { name: 'Runs of last year' })).toHaveCount(0);
    });

    await test.step('all of it stands in the audit', async () => {
      await page.goto(`/audit?subject=${id}`);
      await expect(page.getByText(/Ada Larsen .*(Old runs|Runs of last year)/)).toHaveText([
        /deleted/,
        /changed/,
        /added/,
      ]);
    });
  });

  test('Notes › View a client id and secret › Regenerate a secret', async ({ page, context, policyServer, look }) => {
    const id = await makeClient(page.request, 'Looked at');
    await context.clearCookies();
    await context.addCookies(policyServer.unproven);
    await page.clock.install();
    // Ten seconds may be short on a busy machine. It is put on by a minute, since it cannot be put back.
    const stopTheClock = async () => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);

    const first = await test.step('a passcode is asked for, and the secret is shown for ten seconds', async () => {
      await openClient(page, 'Looked at');
      await page.getByRole('button', { name: /^Show the secret csk_/ }).click();
      const confirm = page.getByRole('dialog', { name: 'Confirm that it is you' });
      await confirm.getByLabel('Passcode').fill(await policyServer.phone.next());
      await stopTheClock();
      await confirm.getByRole('button', { name: 'Confirm' }).click();
      const value = await readSecret(page);
      // The focus comes back by a timer.
      await page.clock.runFor(500);
      await expect(page.getByRole('button', { name: /^Hide the secret csk_/ })).toBeFocused();
      // Axe needs timers, too.
      await page.clock.resume();
      await look('revealed-secret');
      await page.clock.fastForward('00:10');
      await expect(page.getByText(value)).toHaveCount(0);
      await expect(page.getByRole('button', { name: /^Show the secret csk_/ })).toBeVisible();
      return value;
    });
    const app = thirdParty(policyServer.url, id);
    expect(await app.token(first)).toMatchObject({ client_id: id });

    await test.step('a regenerated one hides itself after ten seconds, too, and the old one stops', async () => {
      await page.getByRole('button', { name: 'Rotate secret' }).click();
      await dialogOf(page)
        .getByLabel(/^Type the name/)
        .fill('Looked at');
      await dialogOf(page).getByRole('button', { name: 'Rotate secret' }).click();
      const eye = dialogOf(page).getByRole('button', { name: 'Show the secret' });
      await expect(eye).toBeVisible();
      await stopTheClock();
      await eye.click();
      const second = await readSecret(dialogOf(page));
      await page.clock.fastForward('00:10');
      await expect(dialogOf(page).getByLabel('Client secret')).not.toContainText('csk_');
      await page.clock.resume();
      expect(await copy(dialogOf(page), 'the secret')).toBe(second);
      await dialogOf(page).getByRole('button', { name: 'Done' }).click();
      expect(await app.refusal(first)).toBe('401 invalid_client');
      expect(await app.token(second)).toMatchObject({ client_id: id });
    });
  });

  test('Multi admin › Note: assigning modules needs the privilege to manage modules as well', async ({
    page,
    elsewhere: ben,
    policyServer,
  }) => {
    await page.goto('/admins');
    await page.getByRole('link', { name: 'Ben Okafor' }).click();
    await page.getByRole('checkbox', { name: 'Manage modules' }).uncheck();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('What Ben Okafor may do is saved.')).toBeVisible();

    await ben.context().addCookies(policyServer.colleague);
    await ben.goto('/clients/new');
    const modules = ben.getByRole('region', { name: 'Modules' });
    await expect(modules).toContainText('This needs the privilege “Manage modules”.');
    await expect(modules.getByRole('switch', { name: 'Payroll' })).toBeDisabled();
    await ben.getByRole('region', { name: 'Details' }).getByLabel('Name').fill('Without modules');
    await ben.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('ben@northwind.example');
    await ben.getByRole('button', { name: 'Add client' }).click();
    await expect(ben.getByRole('heading', { name: 'Without modules is added' })).toBeVisible();
  });

  test('View a client id and secret › enter your OTP, each time, where the account asks for that', async ({
    page,
    policyServer,
    look,
  }) => {
    const choose =
      'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
    const choosing = async (policies: object) => {
      const { account } = await ask(page.request, '{ account { version } }');
      await ask(page.request, choose, { input: { expectedVersion: account.version, ...policies } });
    };
    const show = () => page.getByRole('button', { name: /^Show the secret csk_/ }).press('Enter');
    const confirm = page.getByRole('dialog', { name: 'Confirm that it is you' });
    await page.request.post('/auth/step-up/passcode', { data: { code: await policyServer.phone.next() } });
    await choosing({ secretVisibility: 'SHOWN_ONCE' });
    const before = await makeClient(page.request, 'From before');
    await choosing({ secretVisibility: 'RECOVERABLE', stepUpForEachReveal: true });
    const id = await makeClient(page.request, 'Looked at twice');

    await page.goto(`/clients/${id}`);
    await expect(page.getByText('after a passcode each time')).toBeVisible();
    // The passcode of a moment ago, which was for the policy, is for no look.
    await show();
    await confirm.getByLabel('Passcode').fill(await policyServer.phone.next());
    await confirm.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByLabel('Client secret')).toHaveText(/^csk_/);
    await page.getByRole('button', { name: /^Hide the secret csk_/ }).press('Enter');
    await expect(page.getByLabel('Client secret')).toHaveCount(0);
    await show();
    await expect(confirm).toBeVisible();

    await page.goto(`/clients/${before}`);
    await expect(page.getByText('It cannot be shown: your account kept no copies when it was made.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Show the secret/ })).toHaveCount(0);
    await look('secret-from-before');
  });
});
