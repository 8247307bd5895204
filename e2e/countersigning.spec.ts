import type { Locator, Page } from '@playwright/test';
import { copy } from './copy.ts';
import { expect, isIn, test, typePassword } from './home.ts';
import { look as lookAt } from './look.ts';
import { type Authenticator, setUpAuthenticator } from './secondFactor.ts';
import { thirdParty } from './thirdParty.ts';

const name = 'Payroll sync';
const why = 'The new payroll provider goes live on Monday.\nIt reads pay runs.';

const waiting = (page: Page) => page.getByRole('dialog', { name: /^Change request \d+ waits for approval$/ });
const heading = (page: Page, title: string | RegExp) => page.getByRole('heading', { name: title, level: 1 });
const toReview = (page: Page) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Review/ });

async function addClient(page: Page) {
  await page.getByRole('link', { name: 'Add client' }).click();
  await page.getByRole('region', { name: 'Details' }).getByLabel('Name').fill(name);
  await page.getByRole('switch', { name: 'Payroll' }).click();
  await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('payroll@northwind.example');
  await page.getByLabel('Why?').fill(why);
  await page.getByRole('button', { name: 'Add client' }).click();
}

/** Asks for a change of the client's description in its form. */
async function describeAs(page: Page, description: string) {
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Description').fill(description);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await waiting(page).getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page, name)).toBeVisible();
}

test('Autopay Online Plus › Multi admin: what one admin asks for, another approves or rejects', async ({
  page: ada,
  context,
  browser,
  home,
}) => {
  test.setTimeout(240_000);
  const elsewhere = await browser.newContext({ baseURL: home.url });
  for (const each of [context, elsewhere]) await each.grantPermissions(['clipboard-read', 'clipboard-write']);
  const ben = await elsewhere.newPage();
  let phone: Authenticator;

  await test.step('both administrators sign in', async () => {
    for (const [page, person] of [[ada, home.people[0]] as const, [ben, home.people[1]] as const]) {
      await page.goto('/');
      await typePassword(page, person);
      await isIn(page);
    }
  });

  await test.step('it is set at account level', async () => {
    await ada.goto('/policies');
    await ada.getByRole('switch', { name: 'A second admin approves' }).click();
    await expect(ada.getByRole('radio', { name: 'Everything' })).toBeChecked();
    await lookAt(ada, 'policies-second-admin');
    await ada.getByRole('button', { name: 'Save policies' }).click();
    await ada.getByRole('dialog').getByRole('button', { name: 'Change policies' }).click();
    await setUpAuthenticator(ada.getByRole('dialog', { name: 'Set up a second factor' }));
    await expect(ada.getByText('The policies are saved.')).toBeVisible();
  });

  await test.step('administrator 1 creates a client, and has the option to reject their change', async () => {
    await ada.getByRole('link', { name: 'API clients' }).click();
    await addClient(ada);
    await lookAt(ada, 'change-waits');
    await waiting(ada).getByRole('button', { name: 'Withdraw' }).click();
    await expect(ada.getByText('The request is withdrawn: nothing changes.')).toBeVisible();
    await expect(ada.getByRole('region', { name: 'Details' }).getByLabel('Name'), 'nothing typed is lost').toHaveValue(
      name,
    );
  });

  const secret = await test.step('… or to continue, and return to the API clients', async () => {
    await ada.getByRole('button', { name: 'Add client' }).click();
    await waiting(ada).getByRole('button', { name: 'Continue' }).click();
    const guard = ada.getByRole('dialog', { name: 'Continue without having copied the secret?' });
    await guard.getByRole('button', { name: 'Stay' }).click();
    const id = await copy(waiting(ada), 'the client id');
    const value = await copy(waiting(ada), 'the secret');
    await waiting(ada).getByRole('button', { name: 'Continue' }).click();
    await expect(heading(ada, 'API clients')).toBeVisible();
    await expect(ada.getByRole('link', { name }), 'it is not there yet').toHaveCount(0);
    return { id, value };
  });
  const app = thirdParty(home.url, secret.id);
  expect(await app.refusal(secret.value), 'its secret is dead').toBe('401 invalid_client');

  await test.step('administrator 2 sees that something waits, without reloading, and clicks Start reviewing', async () => {
    await expect(toReview(ben)).toHaveText(/1 to review$/, { timeout: 20_000 });
    await lookAt(ben, 'clients-to-review');
    await toReview(ben).click();
    await expect(ben.getByRole('listitem').getByText('The new payroll provider')).toBeVisible();
    await lookAt(ben, 'review');
    await ben.getByRole('button', { name: 'Start reviewing' }).click();
    await expect(heading(ben, `Add the API client ${name}`)).toBeVisible();
    await expect(ben.getByText('It reads pay runs.')).toBeVisible();
    await lookAt(ben, 'review-request');
  });

  await test.step('administrator 1 has the option to reject the change, and none to approve it', async () => {
    await toReview(ada).click();
    await ada.getByText('Mine', { exact: true }).click();
    await ada
      .getByRole('link', { name: `Add the API client ${name}` })
      .first()
      .click();
    await expect(ada.getByRole('button', { name: 'Withdraw' })).toBeVisible();
    await expect(ada.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  });

  await test.step('administrator 2 approves, with a passcode, and the change comes into effect', async () => {
    await ben.keyboard.press('a');
    await expect(ben.getByRole('button', { name: 'Approve' })).toBeFocused();
    await ben.keyboard.press('Enter');
    phone = await setUpAuthenticator(ben.getByRole('dialog', { name: 'Set up a second factor' }));
    await expect(ben.getByText(/^Approved: change request \d+ is in effect\.$/)).toBeVisible();
    await expect(ben.getByText('Nothing waits for you')).toBeVisible();
    await expect(toReview(ben)).toHaveText('Review');
    expect(await app.token(secret.value)).toMatchObject({ client_id: secret.id });
    await ada.reload();
    await expect(ada.getByText('Approved, and in effect')).toBeVisible();
  });

  /** Ben confirms again when five minutes have gone by. */
  const confirmed = async (done: Locator) => {
    const dialog = ben.getByRole('dialog', { name: 'Confirm that it is you' });
    await expect(done.or(dialog).first()).toBeVisible();
    if (await dialog.isVisible()) {
      await dialog.getByLabel('Passcode').fill(await phone.next());
      await dialog.getByRole('button', { name: 'Confirm' }).click();
    }
    await expect(done).toBeVisible();
  };

  await test.step('an update is rejected with a reason, by keyboard, and its requester reads why', async () => {
    await ada.goto(`/clients/${secret.id}`);
    await describeAs(ada, 'Reads everything');
    await expect(ada.getByRole('region', { name: 'A change waits for approval' })).toBeVisible();
    await ben.goto('/review');
    await ben.getByRole('button', { name: 'Start reviewing' }).waitFor();
    await ben.keyboard.press('s');
    await expect(ben.getByRole('region', { name: 'What would change' })).toContainText('Reads everything');
    await ben.keyboard.press('r');
    await ben.getByLabel('Why?').fill('It does not');
    await lookAt(ben, 'review-reject');
    await ben.keyboard.press('Tab');
    await ben.keyboard.press('Tab');
    await ben.keyboard.press('Enter');
    await confirmed(ben.getByText(/^Change request \d+ is rejected\.$/));
    await ada.goto('/review?view=mine&state=REJECTED');
    await ada.getByRole('link', { name: `Change the API client ${name}` }).click();
    await expect(ada.getByRole('alert').getByText('It does not')).toBeVisible();
  });

  const rotated =
    await test.step('a regenerated secret waits too, and is reviewed from the client’s details', async () => {
      await ada.goto(`/clients/${secret.id}`);
      await ada.getByRole('button', { name: 'Rotate secret' }).click();
      await ada
        .getByRole('dialog')
        .getByLabel(/^Type the name/)
        .fill(name);
      await ada.getByRole('dialog').getByRole('button', { name: 'Rotate secret' }).click();
      const value = await copy(waiting(ada), 'the secret');
      await waiting(ada).getByRole('button', { name: 'Continue' }).click();
      await expect(ada.getByRole('dialog')).toHaveCount(0);
      expect(await app.token(secret.value), 'the old one goes on meanwhile').toMatchObject({ client_id: secret.id });
      expect(await app.refusal(value)).toBe('401 invalid_client');

      await ben.goto(`/clients/${secret.id}`);
      const pending = ben.getByRole('region', { name: 'A change waits for approval' });
      await expect(pending).toBeVisible();
      await pending.getByRole('link', { name: `Rotate the secret of ${name}` }).click();
      await expect(ben.getByRole('group', { name: 'What it will hit' })).toContainText('This client was last used');
      await ben.getByRole('button', { name: 'Approve' }).click();
      await confirmed(ben.getByText(/is in effect\.$/));
      expect(await app.refusal(secret.value)).toBe('401 invalid_client');
      expect(await app.token(value)).toMatchObject({ client_id: secret.id });
      return value;
    });

  await test.step('an old page cannot approve what was taken back meanwhile', async () => {
    await ada.goto(`/clients/${secret.id}`);
    await describeAs(ada, 'Withdrawn soon');
    await ben.goto('/review');
    await ben.getByRole('button', { name: 'Start reviewing' }).click();
    await expect(heading(ben, `Change the API client ${name}`)).toBeVisible();
    await ada.getByRole('link', { name: `Change the API client ${name}` }).click();
    await ada.getByRole('button', { name: 'Withdraw' }).click();
    await expect(ada.getByText('You withdrew this')).toBeVisible();
    await ben.getByRole('button', { name: 'Approve' }).click();
    await confirmed(ben.getByRole('alert').getByText('This change was withdrawn by the one who asked for it.'));
    await ben.getByRole('button', { name: 'Look again' }).click();
    await expect(ben.getByText('Withdrawn by who asked')).toBeVisible();
  });

  await test.step('what was overtaken says by what, and is asked for again with one click', async () => {
    await ada.goto(`/clients/${secret.id}`);
    await describeAs(ada, 'Reads pay runs');
    await ben.goto(`/clients/${secret.id}`);
    // Stopping a client never waits.
    await ben.getByRole('button', { name: 'Disable', exact: true }).click();
    await ben.getByRole('dialog').getByRole('button', { name: 'Disable client' }).click();
    await expect(ben.getByRole('button', { name: 'Enable', exact: true })).toBeVisible();
    expect(await app.refusal(rotated)).toBe('401 invalid_client');

    await ada.goto('/review?view=mine&state=OPEN');
    await ada.getByRole('link', { name: `Change the API client ${name}` }).click();
    await expect(ada.getByText('This no longer fits what is there now')).toBeVisible();
    await expect(ada.getByRole('region', { name: 'Since it was asked for' })).toContainText(/Ben Okafor disabled/);
    await lookAt(ada, 'review-overtaken');
    await ada.getByRole('button', { name: 'Ask again' }).click();
    await expect(ada.getByText(/^Asked again, as change request \d+\.$/)).toBeVisible();

    await ben.goto('/review');
    await ben.getByRole('button', { name: 'Start reviewing' }).click();
    await ben.getByRole('button', { name: 'Approve' }).click();
    await confirmed(ben.getByText(/is in effect\.$/));
    await ben.goto(`/clients/${secret.id}`);
    await expect(ben.getByText('Reads pay runs')).toBeVisible();
  });

  await test.step('deleting waits, and comes into effect with the approval', async () => {
    await ada.goto(`/clients/${secret.id}`);
    await ada.getByRole('button', { name: 'Delete client' }).click();
    await ada
      .getByRole('dialog')
      .getByLabel(/^Type the name/)
      .fill(name);
    await ada.getByRole('dialog').getByRole('button', { name: 'Delete client' }).click();
    await waiting(ada).getByRole('button', { name: 'Continue' }).click();
    await expect(ada.getByRole('region', { name: 'A change waits for approval' })).toBeVisible();
    await ben.goto('/review');
    await ben.getByRole('button', { name: 'Start reviewing' }).click();
    await expect(heading(ben, `Delete the API client ${name}`)).toBeVisible();
    await ben.getByRole('button', { name: 'Approve' }).click();
    await confirmed(ben.getByText(/is in effect\.$/));
    await ada.goto('/clients');
    await expect(ada.getByRole('link', { name: 'Payroll export' })).toBeVisible();
    await expect(ada.getByRole('link', { name })).toHaveCount(0);
  });

  await test.step('all of it is audited, the request, each word and the applying, linked to each other', async () => {
    await ada.goto('/audit');
    await expect(ada.getByText(/Ada Larsen deleted the API client Payroll sync/)).toBeVisible();
    await expect(ada.getByText(/Ben Okafor approved change request \d+: Payroll sync/).first()).toBeVisible();
    await ada.getByRole('link', { name: 'after approval' }).first().click();
    await expect(heading(ada, `Delete the API client ${name}`)).toBeVisible();
  });
  await elsewhere.close();
});

test.describe('with one administrator', () => {
  const jo = { email: 'jo@example.com', password: 'correct horse battery' };
  test.use({ settings: { BOOTSTRAP_ADMIN_EMAIL: jo.email, BOOTSTRAP_ADMIN_PASSWORD: jo.password } });

  test('Autopay Online Plus › Multi admin requires at least 2 administrators who may manage users', async ({
    page,
    look,
  }) => {
    await page.goto('/policies');
    await typePassword(page, jo);
    await expect(page.getByRole('switch', { name: 'A second admin approves' })).toBeDisabled();
    await expect(
      page.getByText('This needs at least 2 admins who may manage users, and the account has one.'),
    ).toBeVisible();
    await page.getByRole('link', { name: 'Review' }).click();
    await expect(page.getByText('Changes take effect at once')).toBeVisible();
    await look('review-off');
  });
});
