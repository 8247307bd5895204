import { personAt } from '@countersign/tooling/admin';
import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import { startClientApplication } from './clientApplication.ts';
import { expect, isIn, test, typePassword } from './ownServer.ts';

test('whoever forgot their password ends with a new one what applications may do for them, unless they choose not to', async ({
  page,
  look,
  ownServer,
}) => {
  const [first, second] = ownServer.people;
  if (!first || !second) throw new Error('The first start printed nobody who may sign in.');
  const application = await startClientApplication();
  const redirect_uri = `${application.url}/page`;
  const admin = personAt(ownServer.url, first);
  await admin.signIn();
  const query = 'mutation($input: CreateClientInput!) { createClient(input: $input) { client { id } } }';
  const input = {
    name: 'Time sheets',
    type: 'PUBLIC',
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: [redirect_uri],
    owner: { email: 'times@northwind.example' },
  };
  const { data } = await (await admin.post('/graphql', { query, variables: { input } })).json();
  const client_id = data.createClient.client.id;
  const code_challenge = await calculatePKCECodeChallenge(randomPKCECodeVerifier());
  const asked = { response_type: 'code', client_id, redirect_uri, scope: 'openid', code_challenge };
  const allow = async () => {
    await page.goto(`/oauth/authorize?${new URLSearchParams({ ...asked, code_challenge_method: 'S256' })}`);
    const answer = page.getByRole('button', { name: 'Allow', exact: true });
    await expect(answer.or(page.getByLabel('Email'))).toBeVisible();
    if (!(await answer.isVisible())) await typePassword(page, second);
    await answer.click();
    await page.waitForURL(`${redirect_uri}?**`);
  };
  const seen = new Set<string>();
  const resetLink = async () => {
    await page.context().clearCookies();
    await page.goto('/forgot-password');
    await page.getByLabel('Email').fill(second.email);
    await page.getByRole('button').first().click();
    const fresh = () =>
      ownServer
        .output()
        .match(/reset-password#[\w-]{43}/g)
        ?.find((link) => !seen.has(link)) ?? '';
    await expect.poll(fresh).not.toBe('');
    const link = fresh();
    seen.add(link);
    await page.goto(`/${link}`);
  };
  const box = page.getByRole('checkbox', { name: 'End the access of other applications, too' });

  await allow();
  await resetLink();
  await expect(box, 'it may have been stolen').toBeChecked();
  await expect(page.getByText('Time sheets. In every account of yours; you can allow it again.')).toBeVisible();
  await look('reset-password-with-applications');
  await page.getByLabel('New password').fill('seven purple elephants');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await isIn(page);
  await page.goto('/security');
  await expect(page.getByRole('heading', { name: 'My security', level: 1 })).toBeVisible();
  // What comes last of the page is there.
  await expect(page.getByRole('region', { name: 'Personal tokens' })).toContainText('None now.');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expect(page.getByText('Time sheets')).toHaveCount(0);

  await allow();
  await resetLink();
  await box.uncheck();
  await page.getByLabel('New password').fill('eight orange giraffes');
  await page.getByRole('button', { name: 'Save and sign in' }).click();
  await isIn(page);
  await page.goto('/security');
  await expect(page.getByText('Time sheets').first()).toBeVisible();
  await application.close();
});
