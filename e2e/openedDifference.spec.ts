import { ask, makeClient } from './admin.ts';
import { look as lookAt } from './look.ts';
import { expect as expectHere, test as signedIn } from './signedIn.ts';
import { agreedClient, expect, test } from './twoAdmins.ts';

const requestId = (answer: { changeRequest: { id: string } }) => answer.changeRequest.id;

test('a reviewer opens a module and an access type to what they allow, before and after', async ({
  page: ada,
  ben,
}) => {
  const { id } = await agreedClient(ada, ben, 'Opened by its reviewer');
  const { modules, client } = await ask(
    ada.request,
    'query ($id: ID!) { modules { nodes { id key name scopes { name level } } } client(id: $id) { version } }',
    { id },
  );
  const [module] = modules.nodes;
  const update = 'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { changeRequest { id } } }';
  const change = { id, expectedVersion: client.version, modules: [{ moduleId: module.id }] };
  const { updateClient } = await ask(ada.request, update, { input: change });
  await ben.goto(`/review/${requestId(updateClient)}`);
  await ben.getByText(`What ${module.name} allows`).click();
  const has = ben.getByRole('region', { name: 'After' });
  const isStandard = ({ level }: { level: string }) => level === 'STANDARD';
  await expect(has.getByText(module.scopes.find(isStandard).name, { exact: true })).toBeVisible();
  const other = module.scopes.find((scope: { level: string }) => !isStandard(scope));
  await expect(has.getByText(other.name, { exact: true }), 'granted to administrators alone').toHaveCount(0);
  await expect(ben.getByRole('region', { name: 'Before' })).toContainText('nothing');
  await lookAt(ben, 'review-opened-module');

  const create =
    'mutation ($input: CreateAccessTypeInput!) { createAccessType(input: $input) { changeRequest { id } } }';
  const permissions = Array.from({ length: 30 }, (_, at) => ({ object: `Object${at + 10}`, operations: ['READ'] }));
  const { createAccessType } = await ask(ada.request, create, { input: { name: 'Everything', permissions } });
  await ben.goto(`/review/${requestId(createAccessType)}`);
  await ben.getByText('As a table', { exact: true }).click();
  await expect(has.getByRole('row', { name: /Object10/ }).getByRole('img', { name: 'yes' })).toHaveCount(1);
  await expect(has.getByRole('row', { name: /Object39/ }), 'folded').toHaveCount(0);
  await has.getByRole('textbox', { name: 'Search the objects' }).fill('39');
  await expect(has.getByRole('row', { name: /Object39/ })).toBeVisible();
  await lookAt(ben, 'review-opened-access-type');
});

signedIn('the audit opens an access type that a client was given', async ({ page }) => {
  const create = 'mutation ($input: CreateAccessTypeInput!) { createAccessType(input: $input) { accessType { id } } }';
  const permissions = [{ object: 'Payslip', operations: ['READ', 'WRITE'], fields: ['net'] }];
  const { createAccessType } = await ask(page.request, create, { input: { name: 'PayslipWrite', permissions } });
  await makeClient(page.request, 'Payslips', { accessTypeIds: [createAccessType.accessType.id] });
  await page.goto('/audit');
  const entry = page.getByRole('listitem').filter({ hasText: 'Payslips' }).first();
  await entry.getByRole('button').click();
  await entry.getByText('What PayslipWrite allows').click();
  await expectHere(entry.getByRole('row', { name: /Payslip/ })).toContainText('net');
  await expectHere(entry.getByRole('row', { name: /Payslip/ }).getByRole('img', { name: 'yes' })).toHaveCount(2);
});
