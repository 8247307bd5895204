import { personAt } from '@countersign/tooling/admin';
import { calculatePKCECodeChallenge, randomPKCECodeVerifier } from 'openid-client';
import { startClientApplication } from './clientApplication.ts';
import { look } from './look.ts';
import { expect, test, typePassword } from './ownServer.ts';
import { heading, inEffect } from './review.ts';
import { setUpAuthenticator } from './secondFactor.ts';
import { seat } from './twoAdmins.ts';

test('what a program asks for in somebody’s name waits until they confirm it', async ({
  page: ada,
  elsewhere: ben,
  context,
  request: program,
  ownServer,
}) => {
  const [first, second] = ownServer.people;
  if (!first || !second) throw new Error('The first start printed nobody who may sign in.');
  const application = await startClientApplication();
  const redirect_uri = `${application.url}/page`;
  const admin = personAt(ownServer.url, first);
  await seat(context, admin, ownServer.url);
  const asked = async (query: string, variables: object = {}) =>
    (await (await admin.post('/graphql', { query, variables })).json()).data;
  const { modules } = await asked('{ modules(first: 50) { nodes { id key } } }');
  const moduleId = modules.nodes.find(({ key }: { key: string }) => key === 'countersign').id;
  const { createClient } = await asked(
    'mutation($input: CreateClientInput!) { createClient(input: $input) { client { id } } }',
    {
      input: {
        name: 'Service desk',
        type: 'PUBLIC',
        grantTypes: ['AUTHORIZATION_CODE'],
        redirectUris: [redirect_uri],
        owner: { email: 'desk@northwind.example' },
        modules: [{ moduleId, administrator: true }],
      },
    },
  );
  const client_id = createClient.client.id;

  const token =
    await test.step('who lets it manage in their name shows first, by more than a password, that it is them', async () => {
      const code_verifier = randomPKCECodeVerifier();
      const code_challenge = await calculatePKCECodeChallenge(code_verifier);
      const challenge = { code_challenge, code_challenge_method: 'S256' };
      const query = {
        response_type: 'code',
        client_id,
        redirect_uri,
        scope: 'countersign:clients:read countersign:clients:write',
        ...challenge,
      };
      await ben.goto(`${ownServer.url}/oauth/authorize?${new URLSearchParams(query)}`);
      await typePassword(ben, second);
      await expect(heading(ben, 'Confirm that it is you')).toBeVisible();
      await expect(ben.getByText('An application would like to act for you in Countersign.')).toBeVisible();
      await look(ben, 'step-up-for-application');
      await setUpAuthenticator(ben);
      await expect(heading(ben, 'Allow Service desk to act for you?')).toBeVisible();
      await ben.getByRole('button', { name: 'Allow', exact: true }).click();
      await ben.waitForURL(`${redirect_uri}?**`);
      const code = new URL(ben.url()).searchParams.get('code') ?? '';
      const form = { grant_type: 'authorization_code', client_id, code, redirect_uri, code_verifier };
      return (await (await program.post(`${ownServer.url}/oauth/token`, { form })).json()).access_token;
    });

  await test.step('turning on that a second admin approves names it, and it goes on if that is chosen', async () => {
    await ada.goto('/policies');
    await ada.getByRole('switch', { name: 'A second admin approves' }).click();
    await ada.getByRole('button', { name: 'Save policies', exact: true }).click();
    const dialog = ada.getByRole('dialog', { name: 'Change these policies?', exact: true });
    await expect(dialog.getByText(`${client_id}, in the name of one person`, { exact: true })).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Keep Service desk', exact: true }).check();
    await look(ada, 'multi-admin-names-applications');
    await dialog.getByRole('button', { name: 'Change policies', exact: true }).click();
    await expect(ada.getByText('The policies are saved.')).toBeVisible();
  });

  await test.step('it asks, and is told that it waits', async () => {
    const answer = await program.post(`${ownServer.url}/api/client`, {
      headers: { authorization: `Bearer ${token}` },
      data: { name: 'Asked as Ben', scopes: [], permissions: [] },
    });
    expect(answer.status()).toBe(202);
  });

  await test.step('another admin approves, and it goes on waiting', async () => {
    await ada.goto('/review');
    await ada.getByRole('link', { name: 'Asked as Ben' }).click();
    await expect(ada.getByText('Waiting for a confirmation', { exact: true })).toBeVisible();
    await look(ada, 'request-waits-for-confirmation');
    await ada.getByRole('button', { name: /^Approve/ }).click();
    await expect(ada.getByText(/^Approved\. Change request \d+ waits for another approval as well\.$/)).toBeVisible();
  });

  await test.step('the person confirms it, and it takes effect', async () => {
    await ben.goto('/review?view=mine');
    await ben.getByRole('link', { name: 'Asked as Ben' }).click();
    await expect(ben.getByText('Waiting for your confirmation', { exact: true })).toBeVisible();
    await look(ben, 'request-to-confirm');
    await ben.getByRole('button', { name: 'Confirm', exact: true }).click();
    await inEffect(ben);
    await look(ben, 'request-confirmed');
  });

  await test.step('a new password ends what it may do', async () => {
    await ben.goto('/security');
    await expect(ben.getByText(/these can manage nothing for you any more.*Service desk/)).toBeVisible();
    await look(ben, 'new-password-ends-applications');
    await ben.getByLabel('Current password', { exact: true }).fill(second.password);
    await ben.getByLabel('New password', { exact: true }).fill('seven purple elephants');
    await ben.getByRole('button', { name: 'Change password', exact: true }).click();
    await expect(ben.getByText('Your password is changed, and your other sessions have ended.')).toBeVisible();
    await expect(ben.getByText(/these can manage nothing for you any more/)).toBeHidden();
    const again = await program.post(`${ownServer.url}/api/client`, {
      headers: { authorization: `Bearer ${token}` },
      data: { name: 'Too late', scopes: [], permissions: [] },
    });
    expect(again.status()).toBe(401);
  });
  await application.close();
});
