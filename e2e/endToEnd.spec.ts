import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { readAudit, signIn } from '@countersign/tooling/admin';
import { ask } from './admin.ts';
import { copy } from './copy.ts';
import { expect, test } from './ownServer.ts';
import { type Authenticator, setUpAuthenticator } from './secondFactor.ts';
import { thirdParty } from './thirdParty.ts';

// Without waiting in line: the door to the server is in this process, and has to open meanwhile.
const run = promisify(execFile);
const name = 'Payroll sync';

test('MyWorkplace › API clients: a client is made in the page, and a third party gets tokens with it until it may no more', async ({
  page,
  ownServer: server,
  look,
}) => {
  const [ada] = server.people;
  if (!ada) throw new Error('The first start printed nobody who may sign in.');

  await test.step('sign in', async () => {
    await page.goto('/');
    await look('sign-in');
    await page.getByLabel('Email').fill(ada.email);
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Overview', level: 1, exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'API clients' }).click();
    await expect(page.getByRole('heading', { name: 'API clients', level: 1, exact: true })).toBeVisible();
    await look('clients');
  });

  await test.step('Creating a new client', async () => {
    await page.getByRole('link', { name: 'Add client' }).click();
    await page.getByRole('region', { name: 'Details' }).getByLabel('Name').fill(name);
    await page.getByRole('switch', { name: 'Payroll' }).click();
    await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('payroll@northwind.example');
    await look('add-client');
    await page.getByRole('button', { name: 'Add client' }).click();
    await expect(page.getByText('Not copied yet.')).toBeVisible();
    await look('made-secret');
  });

  const clientId = await copy(page, 'the client id');
  const firstSecret = await copy(page, 'the secret');

  await test.step('Managing secrets: hidden by default, shown by the eye, and never again after', async () => {
    await expect(page.getByText(firstSecret)).toHaveCount(0);
    await page.getByRole('button', { name: 'Show the secret' }).click();
    await expect(page.getByLabel('Client secret')).toHaveText(firstSecret);
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('heading', { name, level: 1, exact: true })).toBeVisible();
    await expect(page.getByText(firstSecret)).toHaveCount(0);
  });

  const app = thirdParty(server.url, clientId);
  let phone: Authenticator | undefined;

  await test.step('the third party gets a token that says what was granted', async () => {
    const claims = await app.token(firstSecret);
    expect(claims).toMatchObject({ client_id: clientId, sub: clientId, scope: 'payroll.read payroll.submit' });
    expect([claims.aud].flat()).toEqual(['https://api.northwind.example/payroll']);
    // What is counted is written down once a second.
    const counted = `{ client(id: "${clientId}") { usage { lastUsedAt } } }`;
    await expect.poll(async () => (await ask(page.request, counted)).client.usage.lastUsedAt).not.toBeNull();
    await page.reload();
    await page.getByRole('button', { name: 'Show as a table' }).click();
    const today = page.getByRole('table', { name: 'Requests by the day' }).getByRole('row').nth(1);
    await expect(today.getByRole('cell').first(), 'the request stands in the page').not.toHaveText('0');
    await look('client');
  });

  await test.step('the examples on the page run as they are, with the secret in the environment', async () => {
    const env = { ...process.env, CLIENT_SECRET: firstSecret };
    const line = await copy(page, 'the example in curl');
    expect(JSON.parse((await run('bash', ['-c', line], { env })).stdout)).toMatchObject({ token_type: 'Bearer' });
    await page.getByRole('tab', { name: 'JavaScript' }).click();
    const program = await copy(page, 'the example in JavaScript');
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { env });
    expect(stdout).toMatch(/^eyJ\S+ good for 3600 seconds\n$/);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download as an HTTP file' }).click();
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file).toContain(`POST ${server.url}/oauth/token\n`);
    expect(file).toContain(`@client_id = ${clientId}\n@client_secret =\n`);
    for (const language of ['Python', 'C#', 'Java']) {
      await page.getByRole('tab', { name: language, exact: true }).click();
      const example = await copy(page, `the example in ${language}`);
      expect(example).toContain(`${server.url}/oauth/token`);
      expect(example).toContain('CLIENT_SECRET');
      expect(example).not.toContain(firstSecret);
    }
  });

  const secondSecret =
    await test.step('Managing secrets: rotated, the old secret stops and the new one works', async () => {
      await page.getByRole('button', { name: 'Rotate secret' }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('button', { name: 'Rotate secret' })).toBeDisabled();
      await dialog.getByLabel(/^Type the name/).fill(name);
      await look('rotate-secret');
      await dialog.getByRole('button', { name: 'Rotate secret' }).click();
      // It needs more than a password: she sets up a second factor, and the rotation goes on by itself.
      const confirm = page.getByRole('dialog', { name: 'Set up a second factor' });
      await expect(confirm).toBeVisible();
      await look('step-up-enrol');
      phone = await setUpAuthenticator(confirm);
      const secret = await copy(page, 'the secret');
      await dialog.getByRole('button', { name: 'Done' }).click();
      await expect(page.getByRole('button', { name: 'Rotate secret' }), 'the focus is back').toBeFocused();
      expect(await app.refusal(firstSecret)).toBe('401 invalid_client');
      expect(await app.token(secret)).toMatchObject({ client_id: clientId });
      return secret;
    });

  await test.step('disable: the very next request is refused', async () => {
    await page.getByRole('button', { name: 'Disable', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disable client' }).click();
    await expect(page.getByRole('button', { name: 'Enable', exact: true })).toBeVisible();
    expect(await app.refusal(secondSecret)).toBe('401 invalid_client');
  });

  await test.step('enable: the same secret works again', async () => {
    await page.getByRole('button', { name: 'Enable', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Disable', exact: true })).toBeVisible();
    expect(await app.token(secondSecret)).toMatchObject({ client_id: clientId });
  });

  await test.step('Deleting a client: refused for good', async () => {
    await page.getByRole('button', { name: 'Delete client' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Type the name/).fill(name);
    await dialog.getByRole('button', { name: 'Delete client' }).click();
    await expect(page.getByRole('heading', { name: 'API clients', level: 1, exact: true })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Payroll export' }), 'the list is there').toBeVisible();
    await expect(page.getByRole('link', { name })).toHaveCount(0);
    expect(await app.refusal(secondSecret)).toBe('401 invalid_client');
  });

  await test.step('every step stands in the audit, under the name of who did it', async () => {
    await page.goto(`/audit?subject=${clientId}`);
    const deeds = ['deleted', 'enabled', 'disabled', 'rotated the secret of', 'added'];
    await expect(page.getByText(/Ada Larsen .*Payroll sync/)).toHaveText(deeds.map((deed) => new RegExp(deed)));
    await look('audit');
  });

  await test.step('the chain of the audit verifies', async () => {
    const entries = await readAudit(await signIn(server.url, { ...ada, backupCodes: phone?.backupCodes ?? [] }));
    const ours = entries.filter(({ subject }) => subject.id === clientId).map(({ action }) => action);
    expect(ours).toEqual(['createClient', 'rotateClientSecret', 'disableClient', 'enableClient', 'deleteClient']);
  });
});
