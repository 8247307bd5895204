import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { ask, makeClient } from './admin.ts';
import { copy } from './copy.ts';
import { expect, policyServer } from './policyServer.ts';
import { thirdParty } from './thirdParty.ts';

const test = policyServer((policies) =>
  policies.getByRole('switch', { name: 'Client assertions that live for an hour' }).click(),
);
test.describe.configure({ mode: 'default' });

const name = 'Nightly export';

test('an account chooses how secrets are handled, and a client changes over to a new one without a gap', async ({
  page,
  policyServer,
  look,
}) => {
  const dialog = page.getByRole('dialog').last();

  await test.step('policies: a ready-made set and an overlap, with what they do told before', async () => {
    await page.goto('/policies');
    await page.getByRole('button', { name: 'Recoverable with passcode' }).click();
    await page.getByRole('switch', { name: 'Overlap on rotation' }).click();
    await page.getByLabel('Longest life of a secret, in days').fill('365');
    await look('policies');
    await page.getByRole('button', { name: 'Save policies' }).click();
    await expect(dialog.getByText(/will live longer than that until rotated/)).toBeVisible();
    await look('policies-preview');
    await dialog.getByRole('button', { name: 'Change policies' }).click();
    await expect(page.getByText('The policies are saved.')).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('what another tab saves meanwhile is taken in, and what was typed here is not lost', async () => {
    await page.getByLabel('Longest overlap, in days').fill('45');
    const { account } = await ask(page.request, '{ account { version } }');
    const document =
      'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
    const input = { expectedVersion: account.version, secretWarningDays: [10] };
    await ask(page.request, document, { input });
    await page.getByRole('button', { name: 'Save policies' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Somebody else changed this' });
    await expect(notice.getByRole('row', { name: /^Warnings before a secret ends/ })).toContainText('10');
    await notice.getByRole('button', { name: 'Take these in' }).click();
    await page.getByRole('button', { name: 'Save policies' }).click();
    await expect(dialog).toContainText('Longest overlap');
    await dialog.getByRole('button', { name: 'Change policies' }).click();
    await expect(dialog).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('switch', { name: 'Overlap on rotation' })).toBeChecked();
    await expect(page.getByLabel('Longest overlap, in days')).toHaveValue('45');
  });

  await test.step('production cannot be taken out of the environments, and the account can have another name', async () => {
    await page.getByRole('combobox', { name: 'Environments' }).click();
    for (let press = 0; press < 5; press++) await page.keyboard.press('Backspace');
    const clients = page.getByRole('region', { name: 'Clients' });
    await expect(clients.getByText('production', { exact: true })).toBeVisible();
    await expect(clients.getByText('uat', { exact: true })).toHaveCount(0);
    await page.reload();
    await page.getByLabel('Account name').fill('Northwind Ltd');
    await page.getByRole('button', { name: 'Save policies' }).click();
    await dialog.getByRole('button', { name: 'Change policies' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Northwind Ltd', { exact: true })).toBeVisible();
  });

  const clientId = await test.step('add a client', async () => {
    await page.getByRole('link', { name: 'API clients' }).click();
    await page.getByRole('link', { name: 'Add client' }).click();
    await page.getByRole('region', { name: 'Details' }).getByLabel('Name').fill(name);
    await page.getByRole('region', { name: 'Owner' }).getByLabel('Email').fill('export@northwind.example');
    await page.getByRole('button', { name: 'Add client' }).click();
    return copy(page, 'the client id');
  });
  const first = await copy(page, 'the secret');
  await page.getByRole('button', { name: 'Done' }).click();
  const app = thirdParty(policyServer.url, clientId);

  const second = await test.step('rotate with an overlap: both work', async () => {
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await dialog.getByLabel(/^Type the name/).fill(name);
    await dialog.getByRole('radio', { name: 'Goes on beside the new one for a while' }).check();
    await look('rotate-overlap');
    await dialog.getByRole('button', { name: 'Rotate secret' }).click();
    await expect(page.getByRole('dialog', { name: `The new secret of ${name}`, exact: true })).toBeVisible();
    const secret = await copy(page, 'the secret');
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await app.token(first)).toMatchObject({ client_id: clientId });
    expect(await app.token(secret)).toMatchObject({ client_id: clientId });
    await expect(page.getByText('Replaced', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add a secret' })).toBeDisabled();
    await look('client-overlap');
    return secret;
  });

  await test.step('finish now: the old one stops', async () => {
    await page.getByRole('button', { name: `Actions for csk_…${first.slice(-4)}` }).click();
    await page.getByRole('menuitem', { name: 'Finish now' }).click();
    await expect(dialog.getByText(/^This secret was last used/)).toBeVisible();
    await expect(dialog.getByText(/2 requests of this client in the past day/)).toBeVisible();
    await dialog.getByLabel(/^Type the name/).fill(name);
    await look('finish-rotation');
    await dialog.getByRole('button', { name: 'Finish now' }).click();
    await expect(page.getByText('Replaced', { exact: true })).toHaveCount(0);
    expect(await app.refusal(first)).toBe('401 invalid_client');
    expect(await app.token(second)).toMatchObject({ client_id: clientId });
  });

  await test.step('add another: with a label and a life of its own', async () => {
    await page.getByRole('button', { name: 'Add a secret' }).click();
    await dialog.getByLabel('Label').fill('Staging');
    await look('add-secret');
    await dialog.getByRole('button', { name: 'Add secret' }).click();
    const third = await copy(page, 'the secret');
    await dialog.getByRole('button', { name: 'Done' }).click();
    expect(await app.token(third)).toMatchObject({ client_id: clientId });
    await expect(page.getByText('Staging')).toBeVisible();
  });
});

test('a moment that only the server’s clock can judge is refused at its field, and the dialog keeps what was typed', async ({
  page,
  look,
}) => {
  const { account } = await ask(page.request, '{ account { version } }');
  const overlap = { expectedVersion: account.version, rotationOverlap: true, maxOverlapDays: 7 };
  const choice = 'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
  await ask(page.request, choice, { input: overlap });
  const id = await makeClient(page.request, 'Wrong clock');
  const dialog = page.getByRole('dialog').last();
  const day = 24 * 60 * 60 * 1000;

  await test.step('an overlap past the limit', async () => {
    await page.clock.setFixedTime(Date.now() + 5 * day);
    await page.goto(`/clients/${id}`);
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await dialog.getByLabel(/^Type the name/).fill('Wrong clock');
    await dialog.getByRole('radio', { name: 'Goes on beside the new one for a while' }).check();
    await dialog.getByLabel('Label of the new secret').fill('Autumn');
    await dialog.getByRole('button', { name: 'Rotate secret' }).click();
    const field = dialog.getByRole('radiogroup', { name: 'The old secret' });
    await expect(field).toHaveAccessibleDescription('In this account two secrets overlap for at most 7 days.');
    await expect(dialog.getByLabel('Label of the new secret')).toHaveValue('Autumn');
    await look('overlap-refused');
  });

  await test.step('an expiry in the past', async () => {
    await page.clock.setFixedTime(Date.now() - 20 * day);
    await page.goto(`/clients/${id}`);
    await page.getByRole('button', { name: 'Add a secret' }).click();
    await dialog.getByRole('combobox', { name: 'The new secret works for' }).click();
    await page.getByRole('option', { name: '7 days', exact: true }).click();
    await dialog.getByLabel('Label').fill('Autumn\u200b');
    await dialog.getByRole('button', { name: 'Add secret' }).click();
    await expect(dialog).toContainText('invisible or direction-changing');
    await expect(dialog.getByRole('textbox', { name: 'Label' })).toHaveAttribute('aria-invalid', 'true');
    await dialog.getByRole('textbox', { name: 'Label' }).fill('Autumn');
    await dialog.getByRole('button', { name: 'Add secret' }).click();
    await expect(dialog.getByRole('combobox', { name: 'The new secret works for' })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await expect(dialog).toContainText('This lies in the past: the secret would never work.');
  });
});

test('an assertion that lives for an hour is borne once the account’s policies say so', async ({
  page,
  policyServer,
}) => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const publicKeys = JSON.stringify(pair.publicKey.export({ format: 'jwk' }));
  const id = await makeClient(page.request, 'Signs for long', { publicKeys });
  const signed = new SignJWT({ jti: randomUUID() }).setProtectedHeader({ alg: 'ES256' }).setAudience(policyServer.url);
  const assertion = await signed.setIssuer(id).setSubject(id).setExpirationTime('1h').sign(pair.privateKey);
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const form = { grant_type: 'client_credentials', client_assertion_type: type, client_assertion: assertion };
  expect((await page.request.post('/oauth/token', { form })).status()).toBe(200);
});
