import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ask } from './admin.ts';
import { look } from './look.ts';
import { agreedClient, expect, test } from './twoAdmins.ts';

const run = promisify(execFile);
const name = 'Tried in the documentation';

// A wrong secret is tried on purpose.
test.use({ refused: true });

test('a developer tries a call with a token, and the examples run as they stand there', async ({
  page: ada,
  ben,
  twoAdmins,
}) => {
  const { module } = await ask(ada.request, '{ module(id: "key:countersign") { id } }');
  const scopes = ['countersign:clients:read'];
  const { id, value } = await agreedClient(ada, ben, name, { modules: [{ moduleId: module.id, scopes }] });
  await ada.goto('/docs#whoami');
  await ada.getByRole('textbox', { name: 'Client id' }).fill(id);
  const secret = ada.getByRole('textbox', { name: 'Secret' });
  const get = ada.getByRole('button', { name: 'Get a token', exact: true });
  await secret.fill('wrong');
  await get.click();
  await expect(ada.getByRole('alert')).toContainText('invalid_client');
  await secret.fill(value);
  await get.click();
  await expect(ada.getByText('You have a token.')).toBeVisible();

  const whoami = ada.locator('details#whoami');
  await whoami.getByRole('button', { name: 'Send the request' }).click();
  await expect(whoami.getByText(/^after \d+ ms$/)).toBeVisible();
  await expect(whoami.getByRole('status').getByText(name)).toBeVisible();
  await look(ada, 'docs-tried');

  const graphql = ada.getByRole('region', { name: 'GraphQL' });
  await graphql.getByRole('button', { name: 'Ask' }).click();
  await expect(graphql.getByRole('status').getByText(name).first()).toBeVisible();

  const TOKEN = await whoami.getByLabel('Access token').inputValue();
  const shown = async (language: string) => {
    await whoami.getByRole('tab', { name: language }).click();
    const example = await whoami.getByRole('tabpanel').locator('pre').innerText();
    expect(example, 'what is shown is for this server').toContain(new URL(twoAdmins.url).host);
    return example;
  };
  const env = { ...process.env, TOKEN };
  const answers = [
    await run('sh', ['-c', await shown('curl')], { env }),
    await run(process.execPath, ['--input-type=module', '-e', await shown('JavaScript')], { env }),
  ];
  for (const { stdout } of answers) expect(stdout).toContain(name);
});
