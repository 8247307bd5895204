import { personAt } from '@countersign/tooling/admin';
import { expect, test } from './ownServer.ts';
import { seat } from './twoAdmins.ts';

test('the last anchor of the audit stands in the page, with what to do with it, to be copied and downloaded', async ({
  page,
  context,
  look,
  ownServer,
}) => {
  const [first] = ownServer.people;
  if (!first) throw new Error('The first start printed nobody who may sign in.');
  await seat(context, personAt(ownServer.url, first), ownServer.url);
  await page.goto('/audit');
  await expect(page.getByText('None yet: the first is signed within an hour.')).toBeVisible();
  // Whoever exports is given one, too.
  expect((await page.request.get('/api/export/clients.json')).status()).toBe(200);
  await page.reload();
  const section = page.getByRole('region', { name: 'Anchor' });
  await expect(section).toContainText('Keep this line where nobody who runs Countersign can change it.');
  await expect(section).toContainText('was the last one when it was signed');
  await look('audit-anchor');
  const downloading = page.waitForEvent('download');
  await section.getByRole('link', { name: 'Download' }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^countersign-audit-anchor-\d+\.txt$/);
});
