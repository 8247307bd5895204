import { ask } from './admin.ts';
import { look as lookAt } from './look.ts';
import { heading } from './review.ts';
import { agreedClient, expect, test } from './twoAdmins.ts';

test('a program that is named like an admin is shown as a program, with its id, wherever it acted', async ({
  page: ada,
  ben,
  request: program,
  twoAdmins,
}) => {
  const { viewer, modules } = await ask(ada.request, '{ viewer { name } modules { nodes { id key } } }');
  const moduleId = modules.nodes.find(({ key }: { key: string }) => key === 'countersign').id;
  const { id, value } = await agreedClient(ada, ben, viewer.name, { modules: [{ moduleId, administrator: true }] });
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: value };
  const { access_token } = await (await program.post(`${twoAdmins.url}/oauth/token`, { form })).json();
  const asked = await program.post(`${twoAdmins.url}/api/client`, {
    headers: { authorization: `Bearer ${access_token}` },
    data: { name: 'Made by a program', scopes: [], permissions: [] },
  });
  expect(asked.status()).toBe(202);

  await ada.goto('/review');
  const row = ada.getByRole('listitem').filter({ hasText: 'Made by a program' });
  await expect(row).toContainText(`asked by program ${viewer.name} ${id}`);
  await lookAt(ada, 'review-asked-by-program');
  await row.getByRole('link', { name: 'Made by a program' }).click();
  await expect(heading(ada, /Made by a program$/)).toBeVisible();
  await expect(ada.getByRole('region', { name: 'Request' })).toContainText(`program ${viewer.name} ${id}`);
  await expect(ada.getByRole('region', { name: 'Signatures' })).toContainText(`program ${viewer.name} ${id} asked`);
  await lookAt(ada, 'request-of-program');
  await ada.getByRole('button', { name: 'Reject' }).click();
  const dialog = ada.getByRole('dialog');
  await expect(dialog).toContainText(`The program “${viewer.name}” (${id}) reads this`);
  // The account is shared: the next test is to find nothing that waits.
  await dialog.getByLabel('Why?').fill('No person asked for it');
  await dialog.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(ada.getByText(/^Change request \d+ is rejected\.$/)).toBeVisible();

  await ada.goto('/audit');
  await expect(ada.getByRole('listitem').filter({ hasText: `program ${viewer.name} ${id} opened` })).toBeVisible();
  await lookAt(ada, 'audit-of-program');
});
