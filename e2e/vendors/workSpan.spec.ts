import { copy } from '../copy.ts';
import { unfold } from '../form.ts';
import { expect, policyServer } from '../policyServer.ts';
import { thirdParty } from '../thirdParty.ts';

const environment = 'uat.workspan.com';

const test = policyServer(async (policies) => {
  await policies.getByRole('combobox', { name: 'Environments' }).fill(environment);
  await policies.getByRole('combobox', { name: 'Environments' }).press('Enter');
  await policies.getByRole('switch', { name: 'Refresh token for client credentials' }).click();
});
test.use({ refused: true });

test('WorkSpan › Application Users', async ({ page, elsewhere: signIn, policyServer, request, look }) => {
  const details = page.getByRole('region', { name: 'Details' });
  const dialog = page.getByRole('dialog').last();

  await test.step('Access Type: a predefined profile of objects, and Read, Write and Link on each', async () => {
    await page.goto('/access-types');
    await page.getByRole('link', { name: 'Add access type' }).click();
    await details.getByLabel('Name').fill('Object Dynamics_Read');
    await page.getByRole('textbox', { name: 'Object 1' }).fill('Object');
    await page.getByRole('button', { name: 'Add an object' }).click();
    await page.getByRole('textbox', { name: 'Object 2' }).fill('Dynamics');
    for (const operation of ['Write', 'Link'])
      await page.getByRole('checkbox', { name: `${operation} Dynamics` }).check();
    await page.getByRole('button', { name: 'Add access type' }).click();
    await expect(page.getByRole('row', { name: /Object Dynamics_Read/ })).toContainText('Object: read');
    await expect(page.getByRole('row', { name: /Object Dynamics_Read/ })).toContainText('Dynamics: read, write, link');
  });

  const secret =
    await test.step('Steps 1 to 4: a name, a security profile, and the secret in what then shows', async () => {
      await page.getByRole('link', { name: 'API clients' }).click();
      await page.getByRole('link', { name: 'Add client' }).click();
      await details.getByLabel('Name').fill('Report Export API');
      await page.getByRole('combobox', { name: 'Access types' }).click();
      await page.getByRole('option', { name: 'Object Dynamics_Read' }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('switch', { name: 'Countersign management' }).click();
      const warning = page.getByRole('alert').filter({ hasText: 'Whoever has its secret' });
      await expect(warning).toContainText('could act in this account.');
      await page.getByRole('checkbox', { name: 'Administrator of Countersign management' }).check();
      await expect(warning).toContainText('could take over this account.');
      await look('management-warning');
      await page.getByRole('checkbox', { name: 'Administrator of Countersign management' }).uncheck();
      await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('reports@northwind.example');
      await unfold(page, 'Settings');
      await page.getByRole('combobox', { name: 'Environment' }).click();
      await page.getByRole('option', { name: environment }).click();
      await page.getByRole('button', { name: 'Add client' }).click();
      const copied = await copy(page, 'the secret');
      await page.getByRole('button', { name: 'Done' }).click();
      return copied;
    });

  const id = await test.step('Steps 5 and 6: its id is copied from its page, where the list leads', async () => {
    await page.goto('/clients');
    await page.getByRole('link', { name: 'Report Export API' }).click();
    await expect(page.getByRole('heading', { name: 'Report Export API', level: 1, exact: true })).toBeVisible();
    await expect(page.getByText(`-H "x-environment: ${environment}"`)).toBeVisible();
    return copy(page, 'the client id');
  });

  /** The vendor's request to the letter, but for host, id and secret. */
  const acquire = async (value: string, header = environment, more = '"grant_type": "client_credentials"') => {
    const answer = await request.post('/oauth/token', {
      headers: { 'x-ws-env': header, 'Content-Type': 'application/json' },
      data: `{\n${more},\n"client_id":"${id}",\n"client_secret": "${value}"\n}`,
    });
    return { status: answer.status(), ...(await answer.json()) };
  };

  await test.step('Acquiring Access Token: every field of the documented answer, and a refresh', async () => {
    const { status, ...answer } = await acquire(secret);
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      access_token: expect.stringMatching(/^eyJ/),
      token_type: 'Bearer',
      expires_in: 3600,
      refresh_token: expect.stringMatching(/^csr_/),
    });
    const again = `"grant_type": "refresh_token", "refresh_token": "${answer.refresh_token}"`;
    expect(await acquire(secret, environment, again)).toMatchObject({ status: 200, token_type: 'Bearer' });
    expect(await thirdParty(policyServer.url, id).token(secret)).toMatchObject({
      access_types: ['Object Dynamics_Read'],
    });
    const headers = { Authorization: `Bearer ${answer.access_token}` };
    expect((await request.get('/api/client', { headers })).status(), 'it opens an API to it').toBe(200);
  });

  await test.step('Headers: x-ws-env names the environment, which must be the one that it is for', async () => {
    expect(await acquire(secret, 'production')).toMatchObject({ status: 400, error: 'invalid_request' });
  });

  await test.step('“Application User”: cannot log in through the Web UI', async () => {
    await signIn.goto('/');
    await signIn.getByLabel('Email').fill(`${id}@northwind.example`);
    await signIn.getByLabel('Password', { exact: true }).fill(secret);
    await signIn.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(signIn.getByRole('alert')).toContainText('wrong');
  });

  await test.step('“Application User”: the id is immutable', async () => {
    await page.getByRole('link', { name: 'Edit' }).click();
    await expect(details.getByLabel('Name')).toHaveValue('Report Export API');
    await expect(details.getByRole('textbox')).toHaveCount(1);
    await expect(page.getByLabel('Client id')).toHaveCount(0);
    await page.getByRole('link', { name: 'Cancel' }).click();
  });

  await test.step('“Application User”: the secret is reset at any time, making the previous one invalid', async () => {
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await dialog.getByLabel(/^Type the name/).fill('Report Export API');
    await dialog.getByRole('button', { name: 'Rotate secret' }).click();
    const reset = await copy(dialog, 'the secret');
    expect(await acquire(secret)).toMatchObject({ status: 401, error: 'invalid_client' });
    expect(await acquire(reset)).toMatchObject({ status: 200 });
  });
});
