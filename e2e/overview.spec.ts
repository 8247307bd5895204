import { ask, enter, makeClient } from './admin.ts';
import { expect, test } from './ownServer.ts';

const addModule = 'mutation ($input: CreateModuleInput!) { createModule(input: $input) { module { id } } }';
const addClient =
  'mutation ($input: CreateClientInput!) { createClient(input: $input) { client { id } secret { value } } }';

test('the overview leads a new account from step to step, and an account at work to what needs somebody', async ({
  page,
  look,
  ownServer,
}) => {
  await enter(page.request, ownServer.people[0]);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible();
  const steps = page.getByRole('region', { name: 'First steps' });
  const todo = (label: string) => steps.getByRole('listitem').filter({ hasText: label });
  await expect(todo('Get the first token')).toContainText('To do: ');
  await look('overview-new');

  const scopes = [{ name: 'stock.read', level: 'STANDARD' }];
  const module = { key: 'stock', name: 'Stock', audience: 'urn:stock', scopes };
  await ask(page.request, addModule, { input: module });
  const soon = { expiresAt: new Date(Date.now() + 5 * 24 * 60 * 60 * 1000).toISOString() };
  await makeClient(page.request, 'Ends soon', { secret: soon });
  const input = { name: 'Till', grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'jo@northwind.example' } };
  const { createClient } = await ask(page.request, addClient, { input });
  const form = { grant_type: 'client_credentials', client_id: createClient.client.id };
  const token = (client_secret: string) =>
    page.request.post(`${ownServer.url}/oauth/token`, { form: { ...form, client_secret } });
  expect((await token(createClient.secret.value)).status()).toBe(200);
  expect((await token('wrong')).status()).toBe(401);

  const busiest = page.getByRole('region', { name: 'Busiest' });
  // What is counted is written down once a second.
  const counted = async () =>
    (await ask(page.request, '{ overview { busiest { answered refused } } }')).overview.busiest;
  await expect.poll(counted).toEqual([{ answered: 1, refused: 1 }]);
  await page.reload();
  await expect(busiest).toContainText('Till');
  await expect(todo('Get the first token')).toContainText('Done: ');
  await expect(page.getByRole('region', { name: 'Refused most' })).toContainText('1 refused');
  await expect(page.getByRole('region', { name: 'Newest' })).toContainText('Ends soon');
  await expect(page.getByRole('region', { name: 'Latest changes' })).toContainText('Till');
  await page.getByRole('button', { name: 'Show as a table' }).click();
  await expect(page.getByRole('table')).toBeVisible();
  await page.getByRole('button', { name: 'Show as a chart' }).click();
  await look('overview-at-work');
  const needs = page.getByRole('list', { name: 'Needs you' });
  await needs.getByRole('link', { name: /^1 client was refused/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/clients\?refused=/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.goBack();
  await needs.getByRole('link', { name: /^1 client has a secret that ends/ }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Ends soon');
});
