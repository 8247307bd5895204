import { type IdentityProvider, startIdentityProvider } from '@countersign/tooling/identityProvider';
import { type NameServer, startNameServer } from '@countersign/tooling/nameServer';
import { enter } from './admin.ts';
import { expect, isIn, test as ownServer } from './ownServer.ts';
import { setUpAuthenticator } from './secondFactor.ts';

const jo = { sub: 'jo-1', email: 'jo@northwind.example', email_verified: true };

const test = ownServer.extend<{ names: NameServer; company: IdentityProvider }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  names: async ({}, use) => {
    const names = await startNameServer();
    await use(names);
    await names.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: see above.
  company: async ({}, use) => {
    const company = await startIdentityProvider(jo, { asks: true });
    await use(company);
    await company.close();
  },
  settings: ({ names }, use) => use({ DNS_SERVERS: names.address }),
});

test('an administrator connects the company’s sign-in, and whom they invited comes in by it, and back', async ({
  page,
  look,
  ownServer,
  names,
  company,
  elsewhere: visitor,
}) => {
  await enter(page.request, ownServer.people[0]);
  await page.goto('/sso');
  const callback = await page.getByLabel('Callback URL', { exact: true }).innerText();
  company.register(callback);

  await page.getByLabel('Issuer').fill(company.issuer);
  await page.getByLabel('Client id').fill(company.clientId);
  await page.getByLabel(/^Client secret/).fill(company.clientSecret);
  await page.getByRole('combobox', { name: 'Email domains' }).fill('northwind.example');
  await page.getByRole('combobox', { name: 'Email domains' }).press('Enter');
  await page.getByRole('button', { name: 'Try it' }).click();
  const tried = page.getByRole('list', { name: 'What was tried' });
  await expect(tried).toContainText('not proven yet');
  await look('sso');

  names.publish(
    '_countersign.northwind.example',
    await page.getByLabel('Value of the TXT record', { exact: true }).innerText(),
  );
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(tried.getByLabel('Good')).toHaveCount(3);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await setUpAuthenticator(page.getByRole('dialog', { name: 'Set up a second factor' }));
  await expect(page.getByText('The company’s sign-in is saved.')).toBeVisible();

  await page.goto('/admins/new');
  await page.getByLabel('Email').fill(jo.email);
  await page.getByLabel(/^Name/).fill('Jo');
  await page.getByRole('button', { name: 'Read only' }).click();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  // She needs no link: her company knows her.
  await page.getByRole('dialog', { name: 'Hand over this link' }).getByRole('button', { name: 'Done' }).click();

  const context = visitor.context();
  await visitor.goto('/clients');
  await visitor.getByLabel('Email').fill(jo.email);
  await visitor.getByRole('button', { name: 'Continue with your company’s sign-in' }).click();
  await visitor.getByRole('button', { name: `I am ${jo.email}` }).click();
  await isIn(visitor);

  await context.clearCookies();
  await visitor.getByLabel('Search by name or client id').fill('Payroll');
  const ended = visitor.getByRole('dialog', { name: 'Your session has ended' });
  const opening = context.waitForEvent('page');
  await ended.getByRole('link', { name: 'Continue with your company’s sign-in, in a new tab' }).click();
  const tab = await opening;
  await tab.getByRole('button', { name: 'Continue with your company’s sign-in' }).click();
  await tab.getByRole('button', { name: `I am ${jo.email}` }).click();
  await expect(tab.getByRole('heading', { name: 'You are signed in' })).toBeVisible();
  await expect(ended).toHaveCount(0);
  await expect(visitor.getByLabel('Search by name or client id'), 'what was typed stays').toHaveValue('Payroll');
  await expect(visitor.getByRole('link', { name: 'Payroll export' })).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill('somebody@northwind.example');
  await expect(page.getByRole('button', { name: 'Continue with your company’s sign-in' })).toBeVisible();
  await look('sign-in-company');
  company.employee = { sub: 'else', email: 'else@northwind.example', email_verified: true };
  await page.getByRole('button', { name: 'Continue with your company’s sign-in' }).click();
  await page.getByRole('button', { name: 'I am else@northwind.example' }).click();
  await expect(page.getByRole('alert')).toContainText('This address has no invitation.');
});
