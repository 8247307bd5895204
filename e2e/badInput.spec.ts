import { ask, enter, makeClient } from './admin.ts';
import { unfold } from './form.ts';
import { expect, test } from './signedIn.ts';

const leftToRightOverride = '\u202d';
const zeroWidthSpace = '\u200b';
const cyrillicA = '\u0430';

test('what is wrong with a name, an address or a redirect URI is said at its field, before anything is sent', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.postData()?.includes('createClient')) sent.push(request.url());
  });
  await page.goto('/clients/new');
  await unfold(page, 'Type and grants');
  await page.getByRole('checkbox', { name: 'Authorization code with PKCE' }).check();
  const details = page.getByRole('region', { name: 'Details' });
  const owner = page.getByRole('region', { name: 'Owner' });
  const grants = page.getByRole('region', { name: 'Type and grants' });
  const wrong = [
    [details.getByLabel('Name'), details, '   ', 'The name is missing.'],
    [details.getByLabel('Name'), details, 'x'.repeat(10_000), 'The name is too long: at most 200 characters.'],
    [details.getByLabel('Name'), details, `Pay${leftToRightOverride}roll`, 'invisible or direction-changing'],
    [details.getByLabel('Name'), details, `Pay${zeroWidthSpace}roll`, 'invisible or direction-changing'],
    [details.getByLabel('Name'), details, `P${cyrillicA}yroll`, 'letters of two alphabets that look alike'],
    [owner.getByLabel('Email'), owner, 'jo@', 'This is not an email address'],
    [owner.getByLabel('Phone'), owner, 'call me', 'This is not a phone number'],
    ...(
      [
        ['https://user@app.example.com/', 'user'],
        ['https://app.example.com/#x', 'fragment'],
        ['http://localhost.evil.example/', 'http is only for localhost'],
        ['https://app.example.com\\@evil.example/', 'backslash'],
        ['myapp:/callback', 'a reversed domain name'],
      ] as const
    ).map(([uri, reason]) => [page.getByLabel('Redirect URI 1', { exact: true }), grants, uri, reason] as const),
  ] as const;
  for (const [field, place, value, reason] of wrong) {
    await field.fill(value);
    await field.blur();
    await expect.soft(place, value.slice(0, 40)).toContainText(reason);
    await expect.soft(field, value.slice(0, 40)).toHaveAttribute('aria-invalid', 'true');
  }
  // In any script a name is a name.
  for (const name of ['رواتب', '給与', 'Løn & pensión']) {
    await details.getByLabel('Name').fill(name);
    await details.getByLabel('Name').blur();
    await expect.soft(details.getByLabel('Name'), name).not.toHaveAttribute('aria-invalid', 'true');
  }
  await page.getByRole('button', { name: 'Add client' }).click();
  await expect(page.getByRole('alert')).toContainText('3 things need correcting');
  expect(sent).toEqual([]);
});

test('what somebody else saved meanwhile is shown beside one’s own, and neither is lost', async ({
  page,
  people,
  playwright,
  server,
  look,
}) => {
  const id = await makeClient(page.request, 'Edited by two', { description: 'As it was.' });
  await page.goto(`/clients/${id}/edit`);
  await unfold(page, 'What it is for');
  await page.getByLabel('Description').fill('As Ada wants it.');
  await page.getByLabel('Phone').fill('+44 20 7946 0000');

  const ben = await playwright.request.newContext({ baseURL: server.url });
  await enter(ben, people[1]);
  const input = { id, expectedVersion: 1, description: 'As Ben wants it.', accessTokenLifetime: 900 };
  await ask(ben, 'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { outcome } }', { input });

  await page.getByRole('button', { name: 'Save changes' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'Somebody else changed this' });
  await expect(notice.getByRole('row', { name: /Description/ })).toContainText('As Ben wants it.');
  await expect(notice.getByRole('row', { name: /Description/ })).toContainText('As Ada wants it.');
  await expect(notice.getByRole('row', { name: /Token lifetime/ })).toContainText('15 minutes');
  await look('edited-by-two');

  await notice.getByRole('button', { name: 'Keep mine where both changed' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByRole('heading', { name: 'Edited by two', level: 1, exact: true })).toBeVisible();
  await expect(page.getByText('As Ada wants it.')).toBeVisible();
  await expect(page.getByText('15 minutes')).toBeVisible();
  await expect(page.getByText('+44 20 7946 0000')).toBeVisible();
});

test('what was deleted in another tab is said to be gone, and leaves the list', async ({ page, look }) => {
  const id = await makeClient(page.request, 'Gone meanwhile');
  const dialog = page.getByRole('dialog').last();
  await page.goto('/clients');
  await page.getByRole('button', { name: 'Actions for Gone meanwhile' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await dialog.getByLabel(/^Type the name/).fill('Gone meanwhile');
  const input = { id, expectedVersion: 1, confirmation: 'Gone meanwhile' };
  await ask(page.request, 'mutation ($input: DeleteClientInput!) { deleteClient(input: $input) { outcome } }', {
    input,
  });
  await dialog.getByRole('button', { name: 'Delete client' }).click();
  await expect(page.getByText('There is no such client. Somebody deleted it meanwhile.')).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Gone meanwhile' })).toHaveCount(0);
  await look('deleted-meanwhile');
});
