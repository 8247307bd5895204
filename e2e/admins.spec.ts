import { newAccount, personAt } from '@countersign/tooling/admin';
import { ask, enter } from './admin.ts';
import { unfold } from './form.ts';
import { expect, isIn, test } from './ownServer.ts';
import { setUpAuthenticator } from './secondFactor.ts';
import { seat } from './twoAdmins.ts';

const password = 'seven purple elephants';

test('somebody is invited, comes in by the link, and may do no more than was given', async ({
  page,
  elsewhere: nia,
  ownServer,
  look,
}) => {
  await enter(page.request, ownServer.people[0]);
  await page.goto('/admins');
  await expect(page.getByRole('row', { name: /Ben Okafor/ })).toBeVisible();
  await look('admins');
  await page.getByRole('link', { name: 'Invite an admin' }).click();
  await page.getByLabel('Email').fill('nia@northwind.example');
  await page.getByLabel('Name').fill('Nia');
  await page.getByRole('button', { name: 'Read only' }).click();
  await expect(page.getByRole('checkbox', { name: 'View the audit' })).toBeChecked();
  await look('invite-admin');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await setUpAuthenticator(page.getByRole('dialog', { name: 'Set up a second factor' }));
  const handOver = page.getByRole('dialog', { name: 'Hand over this link' });
  const link = await handOver.getByRole('status', { name: 'Invitation link' }).innerText();
  await handOver.getByRole('button', { name: 'Done' }).click();
  const invited = page.getByRole('row', { name: /nia@northwind.example.*Invited/ });
  await expect(invited).toContainText('invitation ends in 7 days');
  await page.getByRole('button', { name: 'Last sign-in' }).click();
  await expect(page.getByRole('row').nth(1), 'who came in last').toContainText('Ada Larsen');
  await page.goto('/admins?search=NIA%40');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(invited).toBeVisible();

  await nia.goto('/invitation#an-older-one');
  await expect(nia.getByRole('alert')).toContainText('This invitation has expired, was used, or was revoked.');
  await nia.reload();
  await expect(nia.getByRole('alert'), 'without what stood behind the #').toContainText('Open the link again.');
  await nia.goto(link);
  await expect(nia.getByRole('heading', { name: 'Join Northwind' })).toBeVisible();
  await expect(nia, 'the token does not stay in the address').not.toHaveURL(/#/);
  await nia.getByLabel('Password', { exact: true }).fill('too short');
  await nia.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(nia.getByRole('alert')).toContainText('at least 12 characters');
  await nia.getByLabel('Password', { exact: true }).fill(password);
  await nia.getByRole('button', { name: 'Accept and sign in' }).click();
  await isIn(nia);
  await expect(nia.getByRole('link', { name: 'Audit' })).toBeVisible();
  await test.step('what one may not do is reached by keyboard, says why, and does nothing', async () => {
    await nia.getByRole('link', { name: 'API clients' }).click();
    const add = nia.getByRole('link', { name: 'Add client' });
    // The page moves the focus there by itself, and must not do so after the key.
    await expect(nia.getByRole('heading', { name: 'API clients', level: 1 })).toBeFocused();
    await expect(add).toBeVisible();
    await nia.keyboard.press('Tab');
    await expect(add).toBeFocused();
    await expect(nia.getByRole('tooltip')).toContainText('This needs the privilege');
    await nia.keyboard.press('Enter');
    await expect(nia).toHaveURL(/\/clients$/);
    await isIn(nia);
  });
  await nia.getByRole('link', { name: 'Admins' }).click();
  await expect(nia.getByRole('row', { name: /Nia \(you\)/ })).toBeVisible();
  await expect(nia.getByRole('button', { name: /^Actions for/ })).toHaveCount(0);
  await nia.goto('/clients/new');
  await expect(nia.getByRole('alert')).toContainText('This needs the privilege');
  await expect(nia.getByLabel('Name')).toHaveCount(0);
});

test('what another admin changed of a person meanwhile is shown, and not overwritten', async ({
  page,
  context,
  ownServer,
  look,
}) => {
  const [ada, ben] = ownServer.people.map((who) => personAt(ownServer.url, who));
  if (!ada || !ben) throw new Error('There are not two admins.');
  await seat(context, ada, ownServer.url);
  const invite = 'mutation ($input: InviteAdminInput!) { inviteAdmin(input: $input) { admin { id version } } }';
  const person = { email: 'nia@northwind.example', name: 'Nia', privileges: ['VIEW_AUDIT'] };
  const { id, version } = (await ask(page.request, invite, { input: person })).inviteAdmin.admin;
  await page.goto(`/admins/${id}`);
  await page.getByRole('checkbox', { name: 'Manage modules' }).check();

  await ben.signIn();
  const query = 'mutation ($input: UpdateAdminInput!) { updateAdmin(input: $input) { outcome } }';
  const input = { id, expectedVersion: version, privileges: ['MANAGE_CLIENTS', 'VIEW_AUDIT'] };
  const answer = await ben.post('/graphql', { query, variables: { input } });
  expect(await answer.json()).toEqual({ data: { updateAdmin: { outcome: 'APPLIED' } } });

  await page.getByRole('button', { name: 'Save changes' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Somebody else changed this' });
  await expect(notice.getByRole('row', { name: /Privileges/ })).toContainText('Manage clients');
  await expect(notice.getByRole('row', { name: /Privileges/ })).toContainText('Manage modules');
  await expect(page.getByRole('checkbox', { name: 'Manage modules' }), 'nothing typed is lost').toBeChecked();
  await look('admin-edited-by-two');
  await notice.getByRole('button', { name: 'Take theirs where both changed' }).click();
  await expect(page.getByRole('checkbox', { name: 'Manage clients' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Manage modules' })).not.toBeChecked();
  await page.getByRole('checkbox', { name: 'Manage modules' }).check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('What nia@northwind.example may do is saved.')).toBeVisible();
  const { admin } = await ask(page.request, `{ admin(id: "${id}") { privileges } }`);
  expect([...admin.privileges].sort()).toEqual(['MANAGE_CLIENTS', 'MANAGE_MODULES', 'VIEW_AUDIT']);
});

test.describe('with another account', () => {
  test.use({ refused: true });

  test('whoever belongs to two accounts switches between them, sees of each only its own, and is never moved while at work', async ({
    page,
    context,
    playwright,
    ownServer,
    look,
  }) => {
    const [ada] = ownServer.people;
    const contoso = { name: 'Contoso', adminEmail: ada?.email ?? '', adminName: 'Ada' };
    await page.goto(await newAccount(ownServer.url, ownServer.vendors[0], contoso));
    await expect(page.getByRole('heading', { name: 'Join Contoso' })).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill(ada?.password ?? '');
    await page.getByRole('button', { name: 'Accept and sign in' }).click();
    await isIn(page);
    const account = page.getByRole('button', { name: /^Account / });
    await expect(account).toContainText('Contoso');
    await expect(page.getByRole('link', { name: 'Payroll export' })).toHaveCount(0);

    await account.click();
    await page.getByRole('menuitem', { name: 'Northwind' }).click();
    await expect(account).toContainText('Northwind');
    await page.goto('/modules');
    await expect(page.getByText('Payroll', { exact: true })).toBeVisible();
    await account.click();
    await page.getByRole('menuitem', { name: 'Contoso' }).click();
    await expect(account).toContainText('Contoso');
    await page.goto('/modules');
    await expect(page.getByText('Countersign management')).toBeVisible();
    await expect(page.getByText('Payroll', { exact: true })).toHaveCount(0);

    // In the account that does not come first by its name.
    await account.click();
    await page.getByRole('menuitem', { name: 'Northwind' }).click();
    await expect(account).toContainText('Northwind');
    await page.goto('/clients/new');
    await page.getByRole('region', { name: 'Details' }).getByLabel('Name').fill('Of Northwind');
    await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('jo@northwind.example');

    const other = await context.newPage();
    await other.goto('/clients');
    await other.getByRole('button', { name: /^Account / }).click();
    await other.getByRole('menuitem', { name: 'Contoso' }).click();
    await expect(other.getByRole('button', { name: /^Account / })).toContainText('Contoso');
    await other.close();
    const add = page.getByRole('button', { name: 'Add client' });
    const moved = page.getByRole('dialog', { name: 'You have switched accounts' });
    // The page may notice by what it polls, before the form is sent.
    await expect(async () => {
      if (!(await moved.isVisible())) await add.click({ timeout: 1000 });
      await expect(moved).toContainText('you went on to Contoso', { timeout: 5000 });
    }).toPass();
    await moved.getByRole('button', { name: 'Carry on in Northwind' }).click();
    await expect(moved).toBeHidden();
    const made = page.getByText('Not copied yet.');
    await expect(made.or(add.and(page.locator(':enabled')))).toBeVisible();
    if (!(await made.isVisible())) await add.click();
    await expect(made).toBeVisible();
    await expect(account).toContainText('Northwind');
    await page.getByRole('button', { name: 'Copy the secret' }).click();
    await page.getByRole('button', { name: 'Done' }).click();

    await page.getByRole('link', { name: 'Edit' }).click();
    await unfold(page, 'What it is for');
    await page.getByLabel('Description').fill('Typed before the session ended.');
    await context.clearCookies();
    // The page may have noticed by what it polls, and have its dialog over the form already; so below.
    await page.getByRole('button', { name: 'Save changes' }).dispatchEvent('click');
    const ended = page.getByRole('dialog', { name: 'Your session has ended' });
    await ended.getByLabel('Password', { exact: true }).fill(ada?.password ?? '');
    await ended.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Of Northwind', level: 1, exact: true })).toBeVisible();
    await expect(page.getByText('Typed before the session ended.')).toBeVisible();

    await page.getByRole('link', { name: 'Edit' }).click();
    await unfold(page, 'What it is for');
    await page.getByLabel('Description').fill('Typed before the place was lost.');
    const ben = await playwright.request.newContext({ baseURL: ownServer.url });
    await enter(ben, ownServer.people[1]);
    const { admins } = await ask(ben, '{ admins { nodes { id email } } }');
    const { id } = admins.nodes.find(({ email }: { email: string }) => email === ada?.email);
    const disable = 'mutation ($input: DisableAdminInput!) { disableAdmin(input: $input) { outcome } }';
    await ask(ben, disable, { input: { id } });
    await page.getByRole('button', { name: 'Save changes' }).dispatchEvent('click');
    await ended.getByLabel('Password', { exact: true }).fill(ada?.password ?? '');
    await ended.getByRole('button', { name: 'Sign in', exact: true }).click();
    const closed = page.getByRole('dialog', { name: 'Northwind is closed to you' });
    await expect(closed).toContainText('You no longer have a place in Northwind.');
    await look('place-lost');
    await closed.getByRole('button', { name: 'Go on in another account' }).click();
    await isIn(page);
    await expect(page.getByText('Contoso', { exact: true })).toBeVisible();
  });
});
