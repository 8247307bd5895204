import { makeClient } from './admin.ts';
import { expect, test } from './signedIn.ts';

test('a form asks first for the name, what it may do, the owner and whether it is on; the rest is folded, with what it is set to', async ({
  page,
  look,
}) => {
  const main = page.getByRole('main');
  const parts = main.getByRole('heading', { level: 2 });
  const owner = main.getByRole('region', { name: 'Owner' });

  await page.goto('/clients/new');
  await expect(parts).toHaveText([
    'Details',
    'Modules',
    'Access types',
    'Owner',
    'Start',
    'What it is for None',
    'How it is found By its name alone',
    'Type and grants Confidential · Client credentials',
    'Settings production · tokens live 1 hour',
    'Public keys None',
    'Where it comes from Anywhere',
  ]);
  await expect(main.getByRole('region', { name: 'Details' }).getByRole('textbox')).toHaveCount(1);
  await expect(owner.getByLabel('Email'), 'the one who asks').toHaveValue('ada@northwind.example');
  await expect(owner.getByLabel('Name')).toHaveValue('Ada Larsen');
  await expect(main.getByRole('switch', { name: 'Enabled' })).toBeChecked();
  await expect(main.getByLabel('Description')).toBeHidden();
  await look('form-order');

  const id = await makeClient(page.request, 'Set to much', {
    description: 'Reads pay runs.\nEvery night.',
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: ['https://one.example/back', 'https://two.example/back'],
    postLogoutRedirectUris: ['https://one.example/bye'],
    environment: 'uat',
    accessTokenLifetime: 900,
    idTokenSignedResponseAlg: 'ES256',
    userinfoInIdToken: true,
    labels: [{ key: 'team', value: 'pay' }],
    allowedIpRanges: ['127.0.0.0/8', '::1/128'],
  });
  await page.goto(`/clients/${id}/edit`);
  await expect(parts).toHaveText([
    'Details',
    'Modules',
    'Access types',
    'Owner',
    'What it is for Reads pay runs.',
    'How it is found team=pay',
    'Type and grants Confidential · Authorization code with PKCE · 2 redirect URIs · https://one.example/bye after signing out',
    'Settings uat · tokens live 15 minutes · ID tokens signed with ES256, with name and email',
    'Public keys None',
    'Where it comes from 127.0.0.0/8, ::1',
  ]);
  await look('form-order-set');
});
