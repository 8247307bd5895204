import { ask } from './admin.ts';
import { agreedClient, askForClient, expect, test } from './twoAdmins.ts';

const addType = 'mutation ($input: CreateAccessTypeInput!) { createAccessType(input: $input) { outcome } }';

test('a long queue is narrowed down, says what is at stake, and is approved in part at once', async ({
  page,
  ben,
  look,
}) => {
  await askForClient(ben, 'Sandbox sync', 'For the pilot', { environment: 'sandbox' });
  const payslip = { object: 'Payslip', operations: ['WRITE'] };
  await ask(ben.request, addType, { input: { name: 'WritesPayslips', permissions: [payslip] } });
  const short = await agreedClient(ben, page, 'Short lived');
  const change = 'mutation ($input: UpdateClientInput!) { updateClient(input: $input) { outcome } }';
  await ask(ben.request, change, { input: { id: short.id, expectedVersion: 1, accessTokenLifetime: 120 } });
  for (const name of ['Nothing1', 'Nothing2', 'Nothing3']) await ask(ben.request, addType, { input: { name } });

  await page.goto('/review');
  const rows = page.getByRole('list', { name: 'Change requests' }).getByRole('listitem');
  await expect(rows).toHaveCount(6);
  const risky = rows.filter({ hasText: 'WritesPayslips' });
  await expect(risky).toContainText('could now write Payslip');
  await expect(risky).toContainText('Permissions');
  await expect(rows.filter({ hasText: 'Sandbox sync' })).toContainText('in sandbox');
  await look('review-queue');

  await page.getByLabel('Environment').selectOption('sandbox');
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/environment=sandbox/);
  await page.getByLabel('Environment').selectOption('uat');
  await expect(page.getByRole('heading', { name: 'No request is like that' })).toBeVisible();
  await page.getByRole('link', { name: 'Show all' }).click();
  await page.getByLabel('About').selectOption('Access type');
  await expect(rows).toHaveCount(4);
  await page.getByLabel('Risk').selectOption('To look at closely');
  await expect(rows).toHaveCount(1);
  await page.getByLabel('Risk').selectOption('Nothing to look at');
  await expect(rows).toHaveCount(3);

  await page.getByLabel('About').selectOption('About anything');
  await expect(rows, 'tokens that live shorter are no risk, and may break something all the same').toHaveCount(4);
  await page.getByRole('button', { name: 'Approve harmless ones together' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox')).toHaveCount(3);
  await dialog.getByRole('checkbox', { name: /Nothing1/ }).check();
  await dialog.getByRole('checkbox', { name: /Nothing3/ }).check();
  const listed = page.getByRole('group', { name: 'Harmless requests' });
  expect(await listed.evaluate((list) => list.scrollHeight - list.clientHeight), 'no bar beside three rows').toBe(0);
  await look('review-together');
  await dialog.getByRole('button', { name: 'Approve 2 requests' }).click();
  await expect(dialog.getByText('In effect.')).toHaveCount(2);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'Nothing2' })).toHaveCount(1);
});
