import { enter } from './admin.ts';
import { copy } from './copy.ts';
import { look as lookAt } from './look.ts';
import { expect, isIn, test as onOwnServer } from './ownServer.ts';
import { heading, inEffect, startReviewing, toReview, waiting } from './review.ts';
import { setUpAuthenticator } from './secondFactor.ts';
import { thirdParty } from './thirdParty.ts';
import { askForClient, openTwoAdmins, seat, test } from './twoAdmins.ts';

const why = 'The new payroll provider goes live on Monday.\nIt reads pay runs.';

test.describe('Autopay Online Plus › Multi admin: what one admin asks for, another approves or rejects', () => {
  onOwnServer(
    'it is set at account level, and whoever sets it has a second factor',
    async ({ page: ada, ownServer }) => {
      await enter(ada.request, ownServer.people[0]);
      await ada.goto('/policies');
      await ada.getByRole('switch', { name: 'A second admin approves' }).click();
      await expect(ada.getByRole('radio', { name: 'Everything' })).toBeChecked();
      await lookAt(ada, 'policies-second-admin');
      await ada.getByRole('button', { name: 'Save policies' }).click();
      await ada.getByRole('dialog').getByRole('button', { name: 'Change policies' }).click();
      await setUpAuthenticator(ada.getByRole('dialog', { name: 'Set up a second factor' }));
      await expect(ada.getByText('The policies are saved.')).toBeVisible();
    },
  );

  test('administrator 1 creates a client, and may reject their change, or continue', async ({
    page: ada,
    ben,
    twoAdmins,
  }) => {
    const name = 'Payroll sync';
    await test.step('it waits, and they have the option to reject it', async () => {
      await ada.goto('/');
      await ada.getByRole('link', { name: 'API clients' }).click();
      await ada.getByRole('link', { name: 'Add client' }).click();
      await ada.getByRole('region', { name: 'Details' }).getByLabel('Name').fill(name);
      await ada.getByRole('switch', { name: 'Payroll' }).click();
      await ada.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('payroll@northwind.example');
      await ada.getByLabel('Why?').fill(why);
      await ada.getByRole('button', { name: 'Add client' }).click();
      await expect(waiting(ada)).toBeVisible();
      await lookAt(ada, 'change-waits');
      await waiting(ada).getByRole('button', { name: 'Withdraw' }).click();
      await expect(ada.getByText('The request is withdrawn: nothing changes.')).toBeVisible();
      const typed = ada.getByRole('region', { name: 'Details' }).getByLabel('Name');
      await expect(typed, 'nothing typed is lost').toHaveValue(name);
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
      await expect(ada.getByRole('link', { name: 'Payroll export' }), 'the list is there').toBeVisible();
      await expect(ada.getByRole('link', { name }), 'it is not there yet').toHaveCount(0);
      return { id, value };
    });
    const app = thirdParty(twoAdmins.url, secret.id);
    expect(await app.refusal(secret.value), 'its secret is dead').toBe('401 invalid_client');

    await test.step('what they typed is what administrator 2 approves', async () => {
      await startReviewing(ben);
      await expect(heading(ben, `Add the API client ${name}`)).toBeVisible();
      await expect(ben.getByText('It reads pay runs.')).toBeVisible();
      await ben.getByRole('button', { name: 'Approve' }).click();
      await inEffect(ben);
      expect(await app.token(secret.value)).toMatchObject({ client_id: secret.id });
    });
  });

  onOwnServer(
    'administrator 2 sees that something waits, without reloading, and approves it with a passcode',
    async ({ page: ben, elsewhere: ada, ownServer }) => {
      const name = 'Payroll sync';
      const people = await openTwoAdmins(ownServer);
      await seat(ada.context(), people.ada, ownServer.url);
      await enter(ben.request, ownServer.people[1]);
      await ben.goto('/');
      await isIn(ben);
      const secret = await askForClient(ada, name, why);

      await test.step('they click Start reviewing', async () => {
        await expect(toReview(ben)).toHaveText(/1 to review$/);
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
        await ada.goto('/');
        await toReview(ada).click();
        await ada.getByText('Mine', { exact: true }).click();
        await ada.getByRole('link', { name: `Add the API client ${name}` }).click();
        await expect(ada.getByRole('button', { name: 'Withdraw' })).toBeVisible();
        await expect(ada.getByRole('button', { name: 'Approve' })).toHaveCount(0);
      });

      await test.step('administrator 2 approves, and the change comes into effect', async () => {
        await ben.keyboard.press('a');
        await expect(ben.getByRole('button', { name: 'Approve' })).toBeFocused();
        await ben.keyboard.press('Enter');
        await setUpAuthenticator(ben.getByRole('dialog', { name: 'Set up a second factor' }));
        await expect(ben.getByText(/^Approved: change request \d+ is in effect\.$/)).toBeVisible();
        await expect(ben.getByText('Nothing waits for you')).toBeVisible();
        await expect(toReview(ben)).toHaveText('Review');
        expect(await thirdParty(ownServer.url, secret.id).token(secret.value)).toMatchObject({ client_id: secret.id });
        await ada.reload();
        await expect(ada.getByText('Approved, and in effect')).toBeVisible();
      });
    },
  );
});

onOwnServer.describe('with one administrator', () => {
  const jo = { email: 'jo@example.com', password: 'correct horse battery' };
  onOwnServer.use({ settings: { BOOTSTRAP_ADMIN_EMAIL: jo.email, BOOTSTRAP_ADMIN_PASSWORD: jo.password } });

  onOwnServer(
    'Autopay Online Plus › Multi admin requires at least 2 administrators who may manage users',
    async ({ page, look }) => {
      await enter(page.request, jo);
      await page.goto('/policies');
      await expect(page.getByRole('switch', { name: 'A second admin approves' })).toBeDisabled();
      await expect(
        page.getByText(
          'This needs at least 2 admins who may manage users or approve every change, and the account has one.',
        ),
      ).toBeVisible();
      await page.getByRole('link', { name: 'Review' }).click();
      await expect(page.getByText('Changes take effect at once')).toBeVisible();
      await look('review-off');
    },
  );
});
