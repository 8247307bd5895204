import type { Locator } from '@playwright/test';
import { ask, enter, makeClient } from './admin.ts';
import { unfold } from './form.ts';
import { expect, test } from './signedIn.ts';

test.describe('without a session', () => {
  test.use({ refused: true });

  test('a session that ends in the middle of a form, or is somebody else’s by then, is taken up again over it, and what was typed is saved', async ({
    page,
    context,
    people,
    playwright,
    baseURL,
    look,
  }) => {
    const id = await makeClient(page.request, 'Interrupted');
    const signIn = async (dialog: Locator) => {
      await expect(dialog.getByLabel('Email')).toHaveValue(people[0]?.email ?? '');
      await dialog.getByLabel('Password', { exact: true }).fill(people[0]?.password ?? '');
      await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    };
    await page.goto(`/clients/${id}/edit`);
    await unfold(page, 'What it is for');
    await page.getByLabel('Description').fill('Typed before the session ended.');
    await context.clearCookies();
    // The page may have noticed by what it polls, and have its dialog over the form already; so below.
    await page.getByRole('button', { name: 'Save changes' }).dispatchEvent('click');
    const ended = page.getByRole('dialog', { name: 'Your session has ended' });
    await expect(ended).toBeVisible();
    await look('session-ended');
    await signIn(ended);
    const saved = page.getByRole('heading', { name: 'Interrupted', level: 1, exact: true });
    await expect(saved).toBeVisible();
    await expect(page.getByText('Typed before the session ended.')).toBeVisible();

    // A colleague signs in on the same machine, in another tab.
    await page.getByRole('link', { name: 'Edit' }).click();
    await unfold(page, 'What it is for');
    await page.getByLabel('Description').fill('Typed before a colleague came.');
    // In one step: between two, the page might find that nobody is signed in.
    const colleague = await playwright.request.newContext({ ...(baseURL && { baseURL }) });
    await enter(colleague, people[1]);
    await context.addCookies((await colleague.storageState()).cookies);
    await page.getByRole('button', { name: 'Save changes' }).dispatchEvent('click');
    const another = page.getByRole('dialog', { name: 'Somebody else has signed in' });
    await expect(another).toContainText('In another tab, Ben Okafor has signed in.');
    await signIn(another);
    await expect(saved).toBeVisible();
    await expect(page.getByText('Typed before a colleague came.')).toBeVisible();
    const query = '{ auditEntries(filter: { action: "updateClient" }, first: 2) { nodes { actor { name } } } }';
    const { auditEntries } = await ask(page.request, query);
    expect(auditEntries.nodes, 'nothing was saved in the name of the other').toEqual([
      { actor: { name: 'Ada Larsen' } },
      { actor: { name: 'Ada Larsen' } },
    ]);
  });

  test('who takes out more lists than anybody needs is told so', async ({ page, people }) => {
    // Not in the name of those whose lists other tests take out.
    await enter(page.request, people[1]);
    await page.goto('/audit');
    const none = '/api/export/audit.json?action=none';
    for (let count = 0; count < 60; count++) await page.request.get(none);
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Too many attempts. Try again in' })).toBeVisible();
  });

  test('who is not signed in signs in first, and comes to where they were going', async ({ page, context, people }) => {
    await context.clearCookies();
    await page.goto('/audit?action=createModule');
    await page.getByLabel('Email').fill(people[0]?.email ?? '');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('wrong');
    await page.getByLabel('Password', { exact: true }).fill(people[0]?.password ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Audit', level: 1, exact: true })).toBeVisible();
    await expect(page).toHaveURL(/\/audit\?action=createModule$/);
  });
});

test('nothing typed, and no secret that was not copied, is left without a question', async ({ page }) => {
  await page.goto('/clients/new');
  await page.getByRole('region', { name: 'Details' }).getByLabel('Name').fill('Left behind?');
  await page.getByRole('link', { name: 'Modules' }).click();
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Stay' }).click();
  await expect(page.getByRole('region', { name: 'Details' }).getByLabel('Name')).toHaveValue('Left behind?');

  await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('jo@northwind.example');
  await page.getByRole('button', { name: 'Add client' }).click();
  await expect(page.getByText('Not copied yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Modules' }).click();
  const question = page.getByRole('dialog', { name: 'Leave without having copied the secret?' });
  await question.getByRole('button', { name: 'Stay' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await question.getByRole('button', { name: 'Leave without it' }).click();
  await expect(page.getByRole('heading', { name: 'Left behind?', level: 1, exact: true })).toBeVisible();
});

test('one of more than a hundred access types is found by keyboard, and what it will hit is shown first', async ({
  page,
  look,
}) => {
  const document = 'mutation ($input: CreateAccessTypeInput!) { createAccessType(input: $input) { outcome } }';
  for (let number = 100; number < 205; number++) {
    const input = { name: `Profile ${number}`, permissions: [{ object: 'Invoice', operations: ['READ'] }] };
    await ask(page.request, document, { input });
  }
  const id = await makeClient(page.request, 'Much to choose from');
  await page.goto(`/clients/${id}/edit`);
  await page.getByRole('combobox', { name: 'Access types' }).fill('Profile 204');
  await expect(page.getByRole('option', { name: 'Profile 204' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save changes' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change the permissions of Much to choose from?' });
  await expect(dialog.getByText('This client was never used.')).toBeVisible();
  await look('change-permissions');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Profile 204')).toBeVisible();
  await page.getByRole('button', { name: 'Save changes' }).press('Enter');
  await dialog.getByRole('button', { name: 'Change it' }).press('Enter');
  await expect(page.getByRole('region', { name: 'What it may do' })).toContainText('Profile 204');

  await page.goto('/access-types');
  const rows = page.getByRole('table', { name: 'Access types' }).getByRole('row');
  await page.getByRole('button', { name: 'Access type', exact: true }).click();
  await expect(rows.nth(1), 'downwards').toContainText('Profile 204');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(rows.nth(1)).toContainText('Profile 179');
  await page.getByLabel('Search by name or object').fill('profile 203');
  await expect(rows).toHaveCount(2);
  await page.getByLabel('Search by name or object').fill('nothing like it');
  await expect(page.getByRole('heading', { name: 'Nothing matches' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(rows.nth(1)).toContainText('Profile 204');
  await look('access-types-many');
});

test('every field of a client that can be changed has its place in the form', async ({ page }) => {
  const id = await makeClient(page.request, 'Every field');
  const { __type } = await ask(page.request, '{ __type(name: "UpdateClientInput") { inputFields { name } } }');
  const names: string[] = __type.inputFields.map(({ name }: { name: string }) => name);
  // Asked for only where ranges shut out every address of the past week: whereFrom.spec.ts.
  const notAsked = ['id', 'expectedVersion', 'allowShutOut'];
  const fields = names.filter((name) => !notAsked.includes(name));
  expect(fields).toContain('description');
  await page.goto(`/clients/${id}/edit`);
  // Which clients it manages is asked of a program that manages some.
  await page.getByRole('switch', { name: 'Countersign management' }).check();
  await unfold(page, 'Type and grants');
  await page.getByRole('checkbox', { name: 'Authorization code with PKCE' }).check();
  for (const field of fields) {
    const place = page.locator(`[data-path="${field}"], [data-path^="${field}."]`).first();
    await expect(place, field).toBeAttached();
  }
});

test('how long a token lives is said in the unit that one chooses', async ({ page }) => {
  const id = await makeClient(page.request, 'Lives long');
  const lifetime = page.getByRole('textbox', { name: 'Token lifetime' });
  const unit = page.getByRole('combobox', { name: 'Unit of token lifetime' });
  await page.goto(`/clients/${id}/edit`);
  await unfold(page, 'Settings');
  await expect(lifetime).toHaveValue('1');
  await expect(unit).toHaveValue('hours');
  await unit.selectOption('minutes');
  await expect(lifetime, 'the number stays').toHaveValue('1');
  await lifetime.fill('0');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('A token lives at least a minute (60 seconds).').first()).toBeVisible();
  await lifetime.fill('90');
  await page.getByRole('button', { name: 'Save changes' }).click();
  const dialog = page.getByRole('dialog', { name: /^Change / });
  await expect(dialog).toContainText('Its tokens would live longer: 1 hour 30 minutes, before 1 hour.');
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(page.getByRole('definition').filter({ hasText: '1 hour 30 minutes' })).toBeVisible();
  await page.goto(`/clients/${id}/edit`);
  await unfold(page, 'Settings');
  await expect(lifetime).toHaveValue('90');
  await expect(unit).toHaveValue('minutes');
  await lifetime.clear();
  await lifetime.pressSequentially('1200');
  await expect(lifetime, 'no unit changes while it is typed').toHaveValue('1,200');
  await expect(unit).toHaveValue('minutes');
});

test('a list of redirect URIs that is pasted comes to a field for each', async ({ page }) => {
  const id = await makeClient(page.request, 'Many addresses');
  await page.goto(`/clients/${id}/edit`);
  await unfold(page, 'Type and grants');
  await page.getByRole('checkbox', { name: 'Authorization code with PKCE' }).check();
  await page.getByRole('button', { name: 'Add a redirect URI' }).click();
  const uri = (number: number) => page.getByRole('textbox', { name: `Redirect URI ${number}`, exact: true });
  const paste = (number: number, text: string) =>
    uri(number).evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  await paste(1, '["https://one.example/a",\n "https://two.example/a?b=c,d"]\r\nhttps://three.example/a\n');
  await expect(uri(1)).toHaveValue('https://one.example/a');
  await expect(uri(2)).toHaveValue('https://two.example/a?b=c,d');
  await expect(uri(3)).toHaveValue('https://three.example/a');
  await paste(2, Array.from({ length: 60 }, (_, index) => `https://app.example/${index}`).join(' '));
  await expect(uri(62)).toHaveValue('https://three.example/a');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('At most 50 redirect URIs.').first()).toBeVisible();
});
