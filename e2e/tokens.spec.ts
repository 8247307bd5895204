import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { ask } from './admin.ts';
import { unfold } from './form.ts';
import { expect, test } from './signedIn.ts';

test('a client proves itself by a key of its own, whose public half an admin pastes; the private one is refused', async ({
  page,
  server,
}) => {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await page.goto('/clients/new');
  await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Signs its requests');
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill('owner@northwind.example');
  await unfold(page, 'Public keys');
  const keys = page.getByLabel('JSON Web Key Set');
  await keys.fill(JSON.stringify(pair.privateKey.export({ format: 'jwk' })));
  await expect(page.getByText('This is a private key. Take it for leaked')).toBeVisible();
  await keys.fill(JSON.stringify({ ...pair.publicKey.export({ format: 'jwk' }), kid: '2026' }));
  await expect(page.getByText('This is a private key.')).toBeHidden();
  await page.getByRole('button', { name: 'Add client' }).click();

  await expect(page.getByText('EC P-256 · 2026')).toBeVisible();
  await expect(
    page.getByText('This client has no secret, and needs none: it authenticates with signed assertions.'),
  ).toBeVisible();
  await expect(page).toHaveURL(/\/clients\/cl_\w+$/);
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const assertion = await new SignJWT({ jti: randomUUID() })
    .setProtectedHeader({ alg: 'ES256', kid: '2026' })
    .setIssuer(id)
    .setSubject(id)
    .setAudience(server.url)
    .setExpirationTime('1m')
    .sign(pair.privateKey);
  const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const form = { grant_type: 'client_credentials', client_assertion_type: type, client_assertion: assertion };
  const answer = await page.request.post('/oauth/token', { form });
  expect(answer.status()).toBe(200);
  const wrong = { grant_type: 'client_credentials', client_id: id, client_secret: 'csk_mistyped' };
  expect((await page.request.post('/oauth/token', { form: wrong })).status()).toBe(401);
  // What is counted is written down once a second.
  const refusals = `{ client(id: "${id}") { usage { refusals { pastDay } } } }`;
  await expect.poll(async () => (await ask(page.request, refusals)).client.usage.refusals).toEqual([{ pastDay: 1 }]);
  await page.reload();
  const told = page.getByRole('alert').filter({ hasText: 'One request was refused in the past day' });
  await expect(told, 'what is wrong is the first thing that its page says').toBeVisible();

  await page.getByRole('button', { name: 'Revoke all tokens' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke all tokens' }).click();
  await expect(page.getByText('No token of Signs its requests is good any more.')).toBeVisible();
});

test('a module’s tokens are asked about, by the client that an admin chose for that', async ({ page }) => {
  await page.goto('/modules/new');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Travel');
  await page.getByRole('textbox', { name: 'Key', exact: true }).fill('travel');
  await page.getByLabel('Audience').fill('https://api.northwind.example/travel');
  await page.getByLabel('Name of scope 1').fill('travel.read');
  await expect(page.getByRole('combobox', { name: 'Signed with' })).toBeVisible();
  await page.getByLabel('The API asks Countersign about them (opaque)').check();
  await expect(page.getByRole('combobox', { name: 'Signed with' })).toBeHidden();
  const askers = page.getByRole('combobox', { name: 'Clients that may ask about its tokens' });
  await askers.click();
  await page.getByRole('option').first().click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add module' }).click();
  await expect(page.getByRole('heading', { name: 'Modules', level: 1, exact: true })).toBeVisible();
  const { modules } = await ask(
    page.request,
    '{ modules(first: 50) { nodes { key accessTokenFormat resourceServerIds } } }',
  );
  expect(modules.nodes.find(({ key }: { key: string }) => key === 'travel')).toMatchObject({
    accessTokenFormat: 'OPAQUE',
    resourceServerIds: [expect.any(String)],
  });
});

test('a client may be granted more than one token holds: the form says so, and says what is too much', async ({
  page,
  look,
}) => {
  const names = (key: string) =>
    Array.from({ length: 170 }, (_, one) => ({ name: `https://api.northwind.example/auth/${key}.${one}` }));
  const create = 'mutation ($input: CreateModuleInput!) { createModule(input: $input) { module { id } } }';
  for (const key of ['quarry', 'smelter', 'foundry']) {
    const input = { key, name: `Works ${key}`, audience: `https://api.northwind.example/${key}`, scopes: names(key) };
    await ask(page.request, create, { input });
  }
  await page.goto('/clients/new');
  await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Granted much');
  await page.getByRole('textbox', { name: 'Email', exact: true }).fill('owner@northwind.example');
  const module = (key: string) => page.getByRole('switch', { name: `Works ${key}` });
  const says = page.getByText('These scopes exceed one token.');
  await expect(says).toBeHidden();
  await module('quarry').check();
  await expect(says).toBeVisible();
  await look('client-granted-much');
  await module('smelter').check();
  await module('foundry').check();
  await expect(page.getByText('A client is granted at most 500 scopes. These modules have 510')).toBeVisible();
  await page.getByRole('button', { name: 'Add client' }).click();
  await expect(page.getByRole('button', { name: /A client is granted at most 500 scopes/ })).toBeVisible();
  await module('foundry').uncheck();
  await page.getByRole('button', { name: 'Add client' }).click();
  await expect(page.getByRole('heading', { name: 'Granted much is added' })).toBeVisible();
});
