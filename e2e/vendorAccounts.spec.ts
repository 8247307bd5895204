import { type Person, personAt } from '@countersign/tooling/admin';
import type { APIRequestContext, Page } from '@playwright/test';
import { ask } from './admin.ts';
import { expect, isIn, test, typePassword } from './ownServer.ts';
import { seat } from './twoAdmins.ts';

// A suspended account refuses on purpose.
test.use({ refused: true });

const password = 'seven purple elephants';

/** A client of the account that somebody is signed in to, and how a token is answered that it asks for. */
async function clientOf(request: APIRequestContext, url: string) {
  const query =
    'mutation ($input: CreateClientInput!) { createClient(input: $input) { client { id } secret { value } } }';
  const input = { name: 'Payroll', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@contoso.example' } };
  const { client, secret } = (await ask(request, query, { input })).createClient;
  const body = new URLSearchParams({ grant_type: 'client_credentials' });
  const authorization = `Basic ${Buffer.from(`${client.id}:${secret.value}`).toString('base64')}`;
  return async () => (await fetch(`${url}/oauth/token`, { method: 'POST', headers: { authorization }, body })).status;
}

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main' });

async function suspend(page: Page, name: string, reason: string, between?: () => Promise<void>) {
  await page.getByRole('button', { name: 'Suspend account' }).click();
  const dialog = page.getByRole('dialog', { name: `Suspend ${name}?` });
  await dialog.getByLabel('Why?').fill(reason);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByText(`They read: “${reason}”`)).toBeVisible();
  await between?.();
  await dialog.getByLabel(/to confirm/).fill(name);
  await dialog.getByRole('button', { name: 'Suspend account' }).click();
  await expect(dialog).toBeHidden();
}

async function fillIn(page: Page, reference: string) {
  await page.getByRole('region', { name: 'The customer' }).getByLabel('Name').fill('Contoso Ltd');
  await page.getByLabel('Reference').fill(reference);
  await page.getByLabel('Email').fill('cleo@contoso.example');
  await page.getByLabel('Name of the admin').fill('Cleo Stone');
}

test('the vendor makes an account, whose people and programs stop while it is suspended, and go on as before', async ({
  page,
  context,
  elsewhere: cleo,
  ownServer,
  look,
}) => {
  const { url, vendors } = ownServer;
  await seat(context, personAt(url, vendors[0] ?? { email: '', password: '' }), url);
  await page.goto('/accounts');
  await expect(page.getByRole('row', { name: /Tailspin Toys/ })).toContainText('C-1002');
  await look('accounts');
  await page.getByRole('link', { name: 'Create account' }).click();
  await fillIn(page, 'C-4711');
  await look('create-account');
  await page.getByRole('button', { name: 'Create account' }).click();
  const handed = page.getByRole('dialog', { name: 'Hand over this link' });
  const invitation = (await handed.getByRole('status', { name: 'Invitation link' }).textContent()) ?? '';
  await handed.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { name: 'Contoso Ltd', level: 1 })).toBeVisible();
  await expect(page.getByText('Nobody has come in yet.')).toBeVisible();
  await look('account-invited');
  const address = page.url();

  // The same reference is the same account.
  await page.getByRole('link', { name: 'Accounts' }).first().click();
  await page.getByRole('link', { name: 'Create account' }).click();
  await fillIn(page, 'C-4711');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByText('Contoso Ltd has this reference already: nothing was made')).toBeVisible();
  await expect(page).toHaveURL(address);

  await cleo.goto(invitation);
  await cleo.getByLabel('Password', { exact: true }).fill(password);
  await cleo.getByRole('button', { name: 'Accept and sign in' }).click();
  await isIn(cleo);
  await expect(navigation(cleo).getByText('Customers')).toHaveCount(0);
  await expect(navigation(page).getByText('Customers')).toBeVisible();
  const token = await clientOf(cleo.request, url);
  expect(await token()).toBe(200);

  await page.reload();
  await suspend(page, 'Contoso Ltd', 'Unpaid since May', async () => {
    await expect(page.getByText('its one admin does not come in, and its one API client gets no tokens')).toBeVisible();
    await look('suspend-account');
  });
  await expect(page.getByText('Its people read: “Unpaid since May”')).toBeVisible();
  await expect(page.getByText(/^Suspended .* by Vera Lind/)).toBeVisible();
  await expect(page.getByText('Vera Lind suspended it')).toBeVisible();
  await look('account-suspended');
  expect(await token()).toBe(401);

  const suspended = cleo.getByRole('heading', { name: 'Contoso Ltd is suspended' });
  // The page may notice by what it polls, before the click.
  await expect(async () => {
    const link = navigation(cleo).getByRole('link', { name: 'Modules' });
    if (!(await suspended.isVisible())) await link.click({ timeout: 1000 });
    await expect(suspended).toBeVisible({ timeout: 5000 });
  }).toPass();
  await expect(cleo.getByText('Unpaid since May')).toBeVisible();
  await expect(cleo.getByText('Meridian Software')).toBeVisible();
  await expect(cleo.getByRole('button', { name: 'Sign out' })).toBeVisible();

  await page.getByRole('button', { name: 'Resume account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Resume account' }).click();
  await expect(page.getByText(/^Open again since .* by Vera Lind/)).toBeVisible();
  await cleo.getByRole('button', { name: 'Look again' }).click();
  await expect(navigation(cleo)).toBeVisible();
  expect(await token()).toBe(200);
});

/** Has a person of the vendor do something, without the page. */
async function change(by: Person, name: string, input: string, values: object, shown = 'outcome') {
  const query = `mutation ($input: ${input}!) { ${name}(input: $input) { ${shown} } }`;
  const { data, errors } = await (await by.post('/graphql', { query, variables: { input: values } })).json();
  expect(errors).toBeUndefined();
  return data[name];
}

test('whoever signs in to a suspended account hears why, goes on in another, and comes back once a second vendor admin agrees', async ({
  page,
  context,
  elsewhere: other,
  ownServer,
  look,
}) => {
  const { url, people, vendors } = ownServer;
  const [ada, ben] = people;
  const [vera, omar] = vendors.map((who) => personAt(url, who));
  if (!ada || !ben || !vera || !omar) throw new Error('The first start printed too few people.');
  // Ada belongs to another customer as well.
  await omar.signIn();
  const contoso = { name: 'Contoso', adminEmail: ada.email, adminName: 'Ada' };
  const { link } = await change(omar, 'createAccount', 'CreateAccountInput', contoso, 'link');
  const accepted = await fetch(`${url}/auth/invitation/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token: link.split('#')[1], password: ada.password }),
  });
  expect(accepted.status).toBe(200);

  await seat(context, vera, url);
  await change(vera, 'updateAccountSettings', 'UpdateAccountSettingsInput', {
    expectedVersion: 1,
    multiAdmin: { on: true, scope: 'EVERYTHING' },
  });
  await page.goto('/accounts?search=Northwind');
  await page.getByRole('link', { name: 'Northwind' }).click();
  // Stopping does not wait, whatever the vendor's account asks for.
  await suspend(page, 'Northwind', 'Fraud');
  await page.getByRole('button', { name: 'Resume account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Resume Northwind?' });
  await expect(dialog).toContainText('once this is approved');
  await dialog.getByRole('button', { name: 'Resume account' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('A change waits', { exact: true })).toBeVisible();
  await look('account-waiting');

  await other.goto('/sign-in');
  await typePassword(other, ben);
  await expect(other.getByRole('heading', { name: 'Northwind is suspended' })).toBeVisible();
  await expect(other.getByText('Fraud')).toBeVisible();
  await other.getByRole('button', { name: 'Back to signing in' }).click();
  await typePassword(other, ada);
  // She comes in where it is open, and asks for the other one.
  await isIn(other);
  await other.getByRole('button', { name: /^Account / }).click();
  await other.getByRole('menuitem', { name: 'Northwind' }).click();
  await expect(other.getByRole('heading', { name: 'Northwind is suspended' })).toBeVisible();
  await other.getByRole('button', { name: 'Go on in Contoso' }).click();
  await isIn(other);

  const open = '{ changeRequests(filter: { state: OPEN }, first: 1) { nodes { id version } } }';
  const { data } = await (await omar.post('/graphql', { query: open })).json();
  const [request] = data.changeRequests.nodes;
  await change(omar, 'approveChangeRequest', 'ShownChangeRequestInput', {
    id: request?.id,
    expectedVersion: request?.version,
  });
  await other.getByRole('button', { name: /^Account / }).click();
  await other.getByRole('menuitem', { name: 'Northwind' }).click();
  await expect(other.getByRole('button', { name: /^Account / })).toContainText('Northwind');
});
