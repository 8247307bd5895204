import { ask, makeClient } from './admin.ts';
import { copy } from './copy.ts';
import { expect, policyServer } from './policyServer.ts';
import { thirdParty } from './thirdParty.ts';

const test = policyServer();

const name = 'Nightly export';
const overlapAllowed =
  'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
const secondSecret = `mutation ($input: RotateClientSecretInput!) {
  rotateClientSecret(input: $input) { client { version } secret { value } }
}`;

test('a rotation is watched, taken back, and begun again by a link', async ({ page, policyServer, look }) => {
  const dialog = page.getByRole('dialog').last();
  const { account } = await ask(page.request, '{ account { version } }');
  const input = { expectedVersion: account.version, rotationOverlap: true, typedConfirmation: false };
  await ask(page.request, overlapAllowed, { input });
  const id = await makeClient(page.request, name);
  const app = thirdParty(policyServer.url, id);
  const overlapUntil = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
  const begun = await ask(page.request, secondSecret, { input: { id, expectedVersion: 1, overlapUntil } });
  const fresh = begun.rotateClientSecret.secret.value;

  await test.step('what it waits for stands in the client’s page', async () => {
    await page.goto(`/clients/${id}`);
    const steps = page.getByRole('alert').filter({ hasText: 'A secret is being replaced' });
    await expect(steps.getByText('Nothing has used it yet.')).toBeVisible();
    expect(await app.token(fresh)).toMatchObject({ client_id: id });
    await expect(steps.getByText(/^It was last used/)).toBeVisible({ timeout: 60_000 });
    await look('rotation-steps');
  });

  await test.step('a secret is given a label', async () => {
    await page.getByRole('button', { name: `Actions for csk_…${fresh.slice(-4)}` }).click();
    await page.getByRole('menuitem', { name: 'Change label or end' }).click();
    await dialog.getByLabel('Label').fill('Main job');
    await look('update-secret');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Main job', { exact: true })).toBeVisible();
  });

  await test.step('go back: the new one stops, and the old one is as it was', async () => {
    await page.getByRole('button', { name: 'Go back to the old secret' }).click();
    await look('cancel-rotation');
    await dialog.getByRole('button', { name: 'Go back' }).click();
    await expect(page.getByText('A secret is being replaced')).toHaveCount(0);
    expect(await app.refusal(fresh)).toBe('401 invalid_client');
  });

  await test.step('rotate by a link, so that nobody here sees the secret', async () => {
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await dialog.getByRole('radio', { name: 'Goes out by a link' }).check();
    await look('rotate-by-link');
    await dialog.getByRole('button', { name: 'Rotate secret' }).click();
    const link = await copy(page, 'the link');
    await look('rotation-link');
    await dialog.getByRole('button', { name: 'Done' }).click();
    const opened = await page.request.post('/share-link/open', { data: { token: link.split('#')[1] } });
    const { value } = await opened.json();
    expect(await app.token(value)).toMatchObject({ client_id: id });
  });
});
