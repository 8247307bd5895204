import type { Page } from '@playwright/test';
import { ask } from './admin.ts';
import { copy } from './copy.ts';
import { unfold } from './form.ts';
import { look as lookAt } from './look.ts';
import { heading, inEffect, startReviewing, toReview, waiting } from './review.ts';
import { thirdParty } from './thirdParty.ts';
import { agreedClient, expect, test } from './twoAdmins.ts';

/** Asks for a change of the client's description in its form. */
async function describeAs(page: Page, name: string, description: string) {
  await page.getByRole('link', { name: 'Edit' }).click();
  await unfold(page, 'What it is for');
  await page.getByLabel('Description').fill(description);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await waiting(page).getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page, name)).toBeVisible();
}

// One after the other: they share an account, whose list of what waits each leaves empty.
test.describe.configure({ mode: 'default' });

test.describe('Autopay Online Plus › Multi admin: changes of a client wait', () => {
  test('an update is rejected with a reason, by keyboard, and its requester reads why', async ({ page: ada, ben }) => {
    const name = 'Rejected sync';
    const { id } = await agreedClient(ada, ben, name);
    await ada.goto(`/clients/${id}`);
    await describeAs(ada, name, 'Reads everything');
    await expect(ada.getByRole('region', { name: 'A change waits for approval' })).toBeVisible();
    await test.step('the requester sees it on the page, in the list, in the form and in Review', async () => {
      await expect(ada.getByText('A change waits', { exact: true })).toBeVisible();
      await ada.getByRole('link', { name: 'Edit' }).click();
      await expect(ada.getByText('A change of this client waits for approval already')).toBeVisible();
      await lookAt(ada, 'waits-already');
      await ada.goto('/clients');
      await expect(ada.getByRole('row', { name: new RegExp(name) })).toContainText('A change waits');
      await lookAt(ada, 'clients-change-waits');
      await ada.goto('/review');
      const own = ada.getByRole('region', { name: 'Asked by you, waiting for others' });
      await expect(own.getByRole('link', { name: `Change the API client ${name}` })).toBeVisible();
      await lookAt(ada, 'review-own');
      await ada.getByRole('button', { name: 'Start reviewing' }).click();
      await expect(ada.getByRole('button', { name: 'Withdraw' })).toBeVisible();
      await expect(ada.getByRole('button', { name: 'Approve' })).toHaveCount(0);
    });
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
    await expect(ben.getByText(/^Change request \d+ is rejected\.$/)).toBeVisible();
    await test.step('what was decided since the last visit is counted, until it was looked at', async () => {
      await ada.goto('/clients');
      await expect(toReview(ada)).toContainText('decided');
      await toReview(ada).click();
      const decided = ada.getByRole('region', { name: 'Decided since you last looked' });
      await expect(decided.getByRole('listitem').filter({ hasText: name })).toContainText('Rejected');
      await lookAt(ada, 'review-decided');
      await expect(toReview(ada)).not.toContainText('decided');
      await decided.getByRole('link', { name: `Change the API client ${name}` }).click();
      await expect(ada.getByRole('alert').getByText('It does not')).toBeVisible();
    });
  });

  test('a regenerated secret waits too, and is reviewed from the client’s details', async ({
    page: ada,
    ben,
    twoAdmins,
  }) => {
    const name = 'Rotated sync';
    const secret = await agreedClient(ada, ben, name);
    const app = thirdParty(twoAdmins.url, secret.id);
    await app.token(secret.value);
    await ada.goto(`/clients/${secret.id}`);
    await ada.getByRole('button', { name: 'Rotate secret' }).click();
    await expect(ada.getByRole('dialog')).toContainText(/The secret csk_…\w{4} stops once this is approved\./);
    await expect(ada.getByRole('dialog')).not.toContainText('at once');
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
    await inEffect(ben);
    expect(await app.refusal(secret.value)).toBe('401 invalid_client');
    expect(await app.token(value)).toMatchObject({ client_id: secret.id });
  });

  test('an old page cannot approve what was taken back meanwhile', async ({ page: ada, ben }) => {
    const name = 'Withdrawn sync';
    const { id } = await agreedClient(ada, ben, name);
    await ada.goto(`/clients/${id}`);
    await describeAs(ada, name, 'Withdrawn soon');
    await startReviewing(ben);
    await expect(heading(ben, `Change the API client ${name}`)).toBeVisible();
    await ada.getByRole('link', { name: `Change the API client ${name}` }).click();
    await ada.getByRole('button', { name: 'Withdraw' }).click();
    await expect(ada.getByText('You withdrew this')).toBeVisible();
    await ben.getByRole('button', { name: 'Approve' }).click();
    await expect(ben.getByRole('alert').getByText('This change was withdrawn by its requester.')).toBeVisible();
    await ben.getByRole('button', { name: 'Look again' }).click();
    await expect(ben.getByText('Withdrawn by the requester')).toBeVisible();
  });

  test('what the server alone knows to be nothing is told as nothing, and waits for nobody', async ({
    page: ada,
    ben,
  }) => {
    const more = {
      description: 'As it is',
      grantTypes: ['AUTHORIZATION_CODE'],
      redirectUris: ['https://one.example/back', 'https://two.example/back'],
    };
    const { id } = await agreedClient(ada, ben, 'Same sync', more);
    const written = () => ask(ada.request, '{ auditEntries(first: 1) { nodes { seq } } }');
    const before = await written();
    await ada.goto(`/clients/${id}/edit`);
    await ada.getByRole('region', { name: 'Details' }).getByLabel('Name').fill(' Same\u00a0 sync ');
    await unfold(ada, 'What it is for');
    await ada.getByLabel('Description').fill('As  it is ');
    await unfold(ada, 'Type and grants');
    await ada.getByLabel('Redirect URI 1', { exact: true }).fill('https://two.example/back');
    await ada.getByLabel('Redirect URI 2', { exact: true }).fill(' https://one.example/back');
    await ada.getByRole('button', { name: 'Save changes' }).click();
    await expect(ada.getByText('Nothing was changed.')).toBeVisible();
    await expect(heading(ada, 'Same sync')).toBeVisible();
    expect(await written()).toEqual(before);
  });

  test('a superseded request says by what, and is asked for again with one click', async ({
    page: ada,
    ben,
    twoAdmins,
  }) => {
    const name = 'Superseded sync';
    const { id, value } = await agreedClient(ada, ben, name);
    await ada.goto(`/clients/${id}`);
    await describeAs(ada, name, 'Reads pay runs');
    await ben.goto(`/clients/${id}`);
    // Stopping a client never waits, and does not touch what waits.
    await ben.getByRole('button', { name: 'Disable', exact: true }).click();
    await ben.getByRole('dialog').getByRole('button', { name: 'Disable client' }).click();
    await expect(ben.getByRole('button', { name: 'Enable', exact: true })).toBeVisible();
    expect(await thirdParty(twoAdmins.url, id).refusal(value)).toBe('401 invalid_client');
    await describeAs(ben, name, 'Reads them twice');
    await startReviewing(ada);
    await ada.getByRole('button', { name: 'Approve' }).click();
    await inEffect(ada);

    await ada.goto('/review?view=mine&state=SUPERSEDED');
    await ada.getByRole('link', { name: `Change the API client ${name}` }).click();
    await expect(ada.getByText('Superseded: nothing was applied')).toBeVisible();
    await expect(ada.getByRole('region', { name: 'Since it was asked for' })).toContainText(/Ben Okafor disabled/);
    await lookAt(ada, 'review-superseded');
    await ada.getByRole('button', { name: 'Ask again' }).click();
    await expect(ada.getByText(/^Asked again, as change request \d+\.$/)).toBeVisible();

    await startReviewing(ben);
    await ben.getByRole('button', { name: 'Approve' }).click();
    await inEffect(ben);
    await ben.goto(`/clients/${id}`);
    await expect(ben.getByText('Reads pay runs')).toBeVisible();
  });

  test('deleting waits, comes into effect with the approval, and all of it is audited', async ({ page: ada, ben }) => {
    const name = 'Deleted sync';
    const { id } = await agreedClient(ada, ben, name);
    await test.step('deleting waits for the other', async () => {
      await ada.goto(`/clients/${id}`);
      await ada.getByRole('button', { name: 'Delete client' }).click();
      await ada
        .getByRole('dialog')
        .getByLabel(/^Type the name/)
        .fill(name);
      await ada.getByRole('dialog').getByRole('button', { name: 'Delete client' }).click();
      await waiting(ada).getByRole('button', { name: 'Continue' }).click();
      await expect(ada.getByRole('region', { name: 'A change waits for approval' })).toBeVisible();
      await startReviewing(ben);
      await expect(heading(ben, `Delete the API client ${name}`)).toBeVisible();
      await ben.getByRole('button', { name: 'Approve' }).click();
      await inEffect(ben);
      await ada.goto('/clients');
      await expect(ada.getByRole('link', { name: 'Payroll export' })).toBeVisible();
      await expect(ada.getByRole('link', { name })).toHaveCount(0);
    });

    await test.step('the request, each word and the applying stand in the audit, linked to each other', async () => {
      await ada.goto('/audit');
      await expect(ada.getByText(`Ada Larsen deleted the API client ${name}`)).toBeVisible();
      await expect(
        ada.getByText(/Ben Okafor approved change request \d+: Delete the API client Deleted sync/).first(),
      ).toBeVisible();
      await ada.getByRole('link', { name: 'after approval' }).first().click();
      await expect(heading(ada, `Delete the API client ${name}`)).toBeVisible();
    });
  });
});
