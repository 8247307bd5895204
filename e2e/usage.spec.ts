import type { APIRequestContext } from '@playwright/test';
import { ask } from './admin.ts';
import { expect, test } from './signedIn.ts';

const create = `mutation ($input: CreateClientInput!) {
  createClient(input: $input) { client { id } secret { value } }
}`;

const token = (request: APIRequestContext, id: string, secret: string, more: Record<string, string> = {}) =>
  request.post('/oauth/token', {
    form: { grant_type: 'client_credentials', client_id: id, client_secret: secret, ...more },
  });

test.afterEach(({ page }) => page.emulateMedia({ forcedColors: 'none' }));

test('how a client is used is a chart that says its gist, and a table with the same figures', async ({
  page,
  look,
}) => {
  const input = {
    name: 'Nightly payroll run',
    grantTypes: ['CLIENT_CREDENTIALS'],
    owner: { email: 'olive@northwind.example' },
  };
  const { createClient } = await ask(page.request, create, { input });
  const { id } = createClient.client;
  for (let times = 0; times < 3; times++) {
    expect((await token(page.request, id, createClient.secret.value)).status()).toBe(200);
  }
  expect((await token(page.request, id, createClient.secret.value, { scope: 'never.granted' })).status()).toBe(400);
  const tried = `${createClient.secret.value.slice(0, -4)}zz7Q`;
  for (let times = 0; times < 2; times++) expect((await token(page.request, id, tried)).status()).toBe(401);

  const activity = page.getByRole('region', { name: 'Activity' });
  const chart = activity.getByRole('img');
  // What is counted is written down once a second.
  const counted = async () => {
    const { client } = await ask(
      page.request,
      `{ client(id: "${id}") { usage { refusals { pastDay } } refusedSince } }`,
    );
    const times: { pastDay: number }[] = client.usage.refusals;
    return { refused: times.reduce((sum, { pastDay }) => sum + pastDay, 0), told: client.refusedSince !== null };
  };
  await expect.poll(counted).toMatchObject({ refused: 3 });
  await page.goto(`/clients/${id}`);
  await expect(chart).toHaveAccessibleName(/^In the past week 3 got a token, 3 refused, most at /);
  await activity.getByText('Day', { exact: true }).click();
  await expect(chart).toHaveAccessibleName(/^In the past day 3 got a token, 3 refused/);
  await expect(activity.getByRole('table', { name: 'The past 30 days in parts' })).toContainText(
    'Client credentials31',
  );
  const refusals = page.getByRole('region', { name: 'Latest refusals' }).getByRole('listitem');
  await expect(refusals).toHaveCount(2);
  await expect(refusals.first()).toContainText('2 × The secret was none of the client’s.');
  await expect(refusals.first()).toContainText('csk_…zz7Q');
  await expect(refusals.last()).toContainText('Grant the client that scope, or leave the scope out of the request.');
  await look('client-usage-chart');
  await page.emulateMedia({ forcedColors: 'active' });
  await look('client-usage-chart-forced');
  await page.emulateMedia({ forcedColors: 'none' });

  await activity.getByRole('button', { name: 'Show as a table' }).click();
  const rows = activity.getByRole('table', { name: 'Requests by the hour' }).getByRole('row');
  await expect(rows).toHaveCount(25);
  await expect(rows.nth(1)).toContainText(/:00.*3.*3/);
  await look('client-usage-table');
  await activity.getByRole('button', { name: 'Show as a chart' }).click();
  await activity.getByText('Month', { exact: true }).click();
  await expect(chart).toHaveAccessibleName(/^In the past 30 days 3 got a token, 3 refused/);
  await activity.getByText('Year', { exact: true }).click();
  await expect(chart).toHaveAccessibleName(/^In the past 12 months 3 got a token, 3 refused/);
  await look('client-usage-year');

  for (let times = 0; times < 10; times++) await token(page.request, id, tried);
  const alert = page.getByRole('alert').filter({ hasText: 'Its requests are refused again and again' });
  await expect.poll(counted).toEqual({ refused: 13, told: true });
  await page.reload();
  await expect(alert).toContainText('Its owner and the admins were told');
  await expect(alert).toContainText('The secret was none of the client’s. Compare its last four characters');
  await look('client-refused-again-and-again');
});
