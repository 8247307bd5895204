import { personAt } from '@countersign/tooling/admin';
import { ask } from './admin.ts';
import { expect, test } from './ownServer.ts';
import { seat } from './twoAdmins.ts';

// What is refused is refused on purpose.
test.use({ refused: true });

const made = 'mutation ($input: CreateClientInput!) { createClient(input: $input) { client { id } secret { value } } }';

test('support sees a customer’s client fail, stops it with a reason that its admins read, and gives it back', async ({
  page,
  context,
  elsewhere: theirs,
  ownServer,
  look,
}) => {
  const { url, people, vendors } = ownServer;
  const [vera, ada] = [vendors[0], people[0]].map((who) => personAt(url, who ?? { email: '', password: '' }));
  if (!vera || !ada) throw new Error('The first start printed too few people.');
  await seat(theirs.context(), ada, url);
  const owner = { name: 'Cleo Marsh', email: 'cleo@northwind.example', phone: '+44 20 7946 0000' };
  const input = { name: 'Nightly payroll export', grantTypes: ['CLIENT_CREDENTIALS'], owner };
  const { client, secret } = (await ask(theirs.request, made, { input })).createClient;
  const token = async (value: string) => {
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: client.id, client_secret: value });
    return (await fetch(`${url}/oauth/token`, { method: 'POST', body })).status;
  };
  expect(await token(secret.value)).toBe(200);
  for (let guess = 0; guess < 12; guess++) expect(await token(`guess ${guess}`)).not.toBe(200);

  await seat(context, vera, url);
  await page.goto('/support');
  const card = page.getByRole('article', { name: 'Nightly payroll export of Northwind' });
  // What is counted is written down once a second.
  const counted = async () => (await ask(page.request, '{ clientsInTrouble { refusedPastDay } }')).clientsInTrouble;
  await expect.poll(counted).toContainEqual({ refusedPastDay: 12 });
  await page.reload();
  await expect(card.first()).toContainText('It is refused again and again: 12 times in the past day');
  await expect(card.first()).toContainText('cleo@northwind.example');
  await look('support');

  const box = page.getByRole('textbox', { name: 'Client id or email address' });
  await box.fill(client.id);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  const found = page.getByRole('region', { name: 'Find a client or a person' }).getByRole('article');
  await expect(found).toContainText('Last refused');
  await look('support-found-client');
  await found.getByRole('button', { name: 'Disable in an emergency: Nightly payroll export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Disable Nightly payroll export of Northwind?' });
  await expect(dialog.getByRole('button', { name: 'Go on' })).toBeDisabled();
  await dialog.getByLabel('Why?').fill('Somebody guesses at its secret');
  await look('support-why');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog).toContainText('It gets no tokens from this moment on');
  await look('support-confirm');
  await dialog.getByRole('button', { name: 'Disable client' }).click();
  await expect(dialog).toBeHidden();
  expect(await token(secret.value)).toBe(401);
  await expect(found).toContainText('Disabled by Meridian Software');
  await expect(page.getByText('None: nobody guesses at a secret')).toBeVisible();
  await look('support-disabled');

  await theirs.goto('/clients');
  const row = theirs.getByRole('row', { name: /Nightly payroll export/ });
  await expect(row).toContainText('By Meridian Software: Somebody guesses at its secret');
  await row.getByRole('link', { name: 'Nightly payroll export' }).click();
  await expect(theirs.getByText(/^Disabled by Meridian Software/)).toBeVisible();
  await expect(theirs.getByText('“Somebody guesses at its secret”')).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Enable', exact: true })).toBeDisabled();
  await expect(theirs.getByText('Vera Lind of Meridian Software').first()).toBeVisible();

  await found.getByRole('button', { name: 'Release Nightly payroll export' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Release client' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(found).not.toContainText('Disabled by');
  await theirs.reload();
  await theirs.getByRole('button', { name: 'Enable', exact: true }).click();
  await expect(theirs.getByText('The client is enabled.')).toBeVisible();
  expect(await token(secret.value)).toBe(200);

  await box.fill(people[0]?.email ?? '');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Their places' })).toContainText('Northwind');
  await look('support-found-person');
  await box.fill('nobody@northwind.example');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByText('Nobody of a customer has the address nobody@northwind.example.')).toBeVisible();
});

test('what support did is told on the page of its client, in every width', async ({
  context,
  page,
  ownServer,
  look,
}) => {
  const { url, people, vendors } = ownServer;
  const [vera, ada] = [vendors[0], people[0]].map((who) => personAt(url, who ?? { email: '', password: '' }));
  if (!vera || !ada) throw new Error('The first start printed too few people.');
  await seat(context, ada, url);
  const input = { name: 'Ledger sync', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@northwind.example' } };
  const { client } = (await ask(context.request, made, { input })).createClient;
  await vera.signIn();
  const query = 'mutation ($input: EmergencyDisableClientInput!) { emergencyDisableClient(input: $input) { outcome } }';
  const asked = { id: client.id, reason: 'It sends a thousand requests a second to an API that answers ten' };
  const answer = await vera.post('/graphql', { query, variables: { input: asked } });
  expect((await answer.json()).data.emergencyDisableClient.outcome).toBe('APPLIED');
  await page.goto('/clients');
  await expect(page.getByRole('row', { name: /Ledger sync/ })).toContainText('By Meridian Software');
  await look('clients-held');
  await page.goto(`/clients/${client.id}`);
  await expect(
    page.getByText(/nobody of your account can enable it until Meridian Software releases it/),
  ).toBeVisible();
  await look('client-held');
});
