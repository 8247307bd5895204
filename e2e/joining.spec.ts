import { newAccount, personAt } from '@countersign/tooling/admin';
import { startIdentityProvider } from '@countersign/tooling/identityProvider';
import { type NameServer, startNameServer } from '@countersign/tooling/nameServer';
import { expect, isIn, test as ownServer } from './ownServer.ts';

const jo = { sub: 'jo-1', email: 'jo@northwind.example', email_verified: true };
const password = 'seven purple elephants';

const test = ownServer.extend<{ names: NameServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
  names: async ({}, use) => {
    const names = await startNameServer();
    await use(names);
    await names.close();
  },
  settings: ({ names }, use) => use({ DNS_SERVERS: names.address }),
});

test('whom the company’s sign-in vouches for joins that to what they have elsewhere by a password', async ({
  page,
  look,
  ownServer,
  names,
}) => {
  const [first] = ownServer.people;
  if (!first) throw new Error('The first start printed nobody who may sign in.');
  const company = await startIdentityProvider(jo, { asks: true });
  const ada = personAt(ownServer.url, first);
  await ada.signIn();
  const ask = async (query: string, variables: object = {}) =>
    (await (await ada.post('/graphql', { query, variables })).json()).data;
  const { id } = (await ask('{ viewer { account { id } } }')).viewer.account;
  company.register(`${ownServer.url}/auth/sso/${id}/callback`);
  names.publish('_countersign.northwind.example', `countersign-account=${id}`);
  const { issuer, clientId, clientSecret } = company;
  await ask('mutation($input: SetIdentityProviderInput!) { setIdentityProvider(input: $input) { outcome } }', {
    input: { issuer, clientId, clientSecret, domains: ['northwind.example'] },
  });
  await ask('mutation($input: InviteAdminInput!) { inviteAdmin(input: $input) { outcome } }', {
    input: { email: jo.email, name: 'Jo', privileges: ['VIEW_AUDIT'] },
  });
  const contoso = { name: 'Contoso', adminEmail: jo.email, adminName: 'Jo' };
  await page.goto(await newAccount(ownServer.url, ownServer.vendors[0], contoso));
  await page.getByLabel('Password', { exact: true }).fill(password);
  await look('invitation');
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await isIn(page);
  await page.context().clearCookies();

  await page.goto('/sign-in?to=/security');
  await page.getByLabel('Email').fill(jo.email);
  await page.getByRole('button', { name: 'Continue with your company’s sign-in' }).click();
  await page.getByRole('button', { name: `I am ${jo.email}` }).click();
  const section = page.getByRole('region', { name: 'Your other identity' });
  await expect(section).toContainText(`If you sign in to another account as ${jo.email}`);
  await look('security-may-join');
  await section.getByRole('button', { name: 'Join' }).click();
  const dialog = page.getByRole('dialog', { name: 'Join your identities' });
  await expect(dialog).toBeVisible();
  await look('join');
  await dialog.getByLabel('Password of the other one').fill(password);
  await dialog.getByRole('button', { name: 'Join' }).click();
  await expect(section).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Password', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Account / }).click();
  await page.getByRole('menuitem', { name: 'Contoso' }).click();
  await expect(page.getByRole('button', { name: /^Account / })).toContainText('Contoso');
  await company.close();
});
