import { ask, enter, makeClient } from './admin.ts';
import { copy, readSecret } from './copy.ts';
import { look as lookAt } from './look.ts';
import { expect, test } from './ownServer.ts';
import { setUpAuthenticator } from './secondFactor.ts';
import { thirdParty } from './thirdParty.ts';

const passphrase = 'told over the phone';

test('a secret reaches a third party by a link that shows it once, without signing in', async ({
  page,
  elsewhere: theirs,
  ownServer,
  look,
}) => {
  await enter(page.request, ownServer.people[0]);
  const clientId = await makeClient(page.request, 'Handed over');
  const dialog = page.getByRole('dialog').last();

  const link = await test.step('instead of copying a new secret, its sender makes a link', async () => {
    await page.goto(`/clients/${clientId}`);
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await dialog.getByLabel(/^Type the name/).fill('Handed over');
    await dialog.getByRole('button', { name: 'Rotate secret' }).click();
    await setUpAuthenticator(page.getByRole('dialog', { name: 'Set up a second factor' }));
    await page.getByRole('button', { name: 'Send it by a link instead' }).click();
    await dialog.getByLabel('Passphrase (optional)').fill('short');
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await expect(dialog.getByText('A passphrase has at least 8 characters.')).toBeVisible();
    await dialog.getByLabel('Passphrase (optional)').fill(passphrase);
    await look('share-link-form');
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await expect(dialog.getByText('A link to it is made, but not copied yet.')).toBeVisible();
    const made = await copy(dialog, 'the link');
    // The link was copied, so that nothing is lost by leaving.
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByRole('row', { name: /with a passphrase Not opened yet/ })).toBeVisible();
    return made;
  });

  await theirs.setViewportSize({ width: 390, height: 800 });
  const asked: string[] = [];
  theirs.on('request', (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`));

  let secret = await test.step('the third party opens it: with the passphrase, once', async () => {
    const answer = await theirs.goto(link);
    expect(answer?.headers()).toMatchObject({ 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' });
    await expect(theirs.getByRole('heading', { name: 'A secret for you' })).toBeVisible();
    await expect(theirs).toHaveURL(/\/share-link$/);
    await expect(theirs.getByText('sends you the secret of the API client Handed over.')).toContainText(
      'Ada Larsen at',
    );
    await theirs.getByLabel('Passphrase').fill('something else');
    await theirs.keyboard.press('Enter');
    await expect(theirs.getByText(/^That is not the passphrase\. You can try 4 more times/)).toBeVisible();
    await lookAt(theirs, 'share-link-open');
    await theirs.getByLabel('Passphrase').fill(passphrase);
    await theirs.keyboard.press('Enter');
    await theirs.getByRole('button', { name: 'Show the secret' }).click();
    const secret = await readSecret(theirs);
    await lookAt(theirs, 'share-link-shown');
    await expect(theirs.getByRole('status', { name: 'Client id' })).toHaveText(clientId);
    await expect(theirs.getByText(`-u "${clientId}:$CLIENT_SECRET"`)).toBeVisible();
    expect(await thirdParty(ownServer.url, clientId).token(secret)).toMatchObject({ client_id: clientId });
    const token = new URL(link).hash.slice(1);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((request) => request.includes(token))).toEqual([]);
    return secret;
  });

  await test.step('whoever opens it after is told so, and so is the sender', async () => {
    const late = await theirs.context().newPage();
    await late.goto(link);
    await expect(late.getByRole('alert')).toContainText('This link was opened already');
    await late.close();
    await page.reload();
    await expect(page.getByRole('row', { name: /with a passphrase Opened .* from 127\.0\.0\.1/ })).toBeVisible();
  });

  await test.step('what was opened before anything was copied is not lost, and the sender is told so at once', async () => {
    await page.getByRole('button', { name: 'Rotate secret' }).click();
    await dialog.getByLabel(/^Type the name/).fill('Handed over');
    await dialog.getByRole('button', { name: 'Rotate secret' }).click();
    await page.getByRole('button', { name: 'Send it by a link instead' }).click();
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    const told = await dialog.getByLabel('Link to send').innerText();
    // A page of its own: on the one from before, only what stands behind the # would change.
    const recipient = await theirs.context().newPage();
    await recipient.goto(told);
    // Opened by the button, and then looked at by the eye.
    await recipient.getByRole('button', { name: 'Show the secret' }).click();
    await expect(recipient.getByText('Copy it now: it is not shown again.')).toBeVisible();
    await recipient.getByRole('button', { name: 'Show the secret' }).click();
    secret = await readSecret(recipient);
    await recipient.close();
    await expect(dialog.getByText('Its recipient has opened the link. You can leave.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('a link is taken back by keyboard, and one that nobody opened in time says so', async () => {
    const secrets = 'query ($id: ID!) { client(id: $id) { secrets { id } } }';
    const { client } = await ask(page.request, secrets, { id: clientId });
    const sendAgain = async (seconds: number) => {
      const expiresAt = new Date(Date.now() + seconds * 1000);
      const input = { id: clientId, secretId: client.secrets[0].id, value: secret, expiresAt };
      const document =
        'mutation ($input: CreateSecretShareLinkInput!) { createSecretShareLink(input: $input) { link } }';
      await ask(page.request, document, { input });
    };
    await sendAgain(1);
    await sendAgain(3600);
    const links = page.getByRole('table', { name: 'Links' });
    await expect(async () => {
      await page.reload();
      await expect(links.getByRole('row', { name: /Expired unopened/ })).toBeVisible({ timeout: 10_000 });
    }).toPass();
    await links.getByRole('button', { name: /^Take back the link/ }).press('Enter');
    await expect(links.getByRole('row', { name: /Revoked/ })).toBeVisible();
    await expect(links.getByRole('button', { name: /^Take back/ })).toHaveCount(0);
    await look('share-links');
  });
});
