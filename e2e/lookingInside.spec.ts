import { personAt } from '@countersign/tooling/admin';
import { ask } from './admin.ts';
import { expect, test } from './ownServer.ts';
import { seat } from './twoAdmins.ts';

// What is refused is refused on purpose.
test.use({ refused: true });

const made = 'mutation ($input: CreateClientInput!) { createClient(input: $input) { client { id } } }';

test('support asks to look inside, an admin of the account lets it and shuts it again', async ({
  page,
  context,
  browser,
  ownServer,
  look,
}) => {
  const { url, people, vendors } = ownServer;
  const [vera, ada] = [vendors[0], people[0]].map((who) => personAt(url, who ?? { email: '', password: '' }));
  if (!vera || !ada) throw new Error('The first start printed too few people.');
  const elsewhere = await browser.newContext({ baseURL: url });
  await seat(elsewhere, ada, url);
  const owner = { name: 'Cleo Marsh', email: 'cleo@northwind.example' };
  const input = { name: 'Nightly payroll export', grantTypes: ['CLIENT_CREDENTIALS'], owner };
  await ask(elsewhere.request, made, { input });

  await seat(context, vera, url);
  await page.goto('/accounts');
  await page.getByRole('link', { name: 'Northwind', exact: true }).click();
  const door = page.getByRole('region', { name: 'Looking inside' });
  await expect(door).toContainText('Nobody has asked');
  await door.getByRole('button', { name: 'Ask to look inside' }).click();
  const asking = page.getByRole('dialog', { name: 'Ask to look inside Northwind?' });
  await asking.getByLabel('Why?').fill('The nightly export fails');
  await look('door-ask');
  await asking.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(asking).toBeHidden();
  await expect(door).toContainText('“The nightly export fails”');
  await look('door-asked');

  const theirs = await elsewhere.newPage();
  await theirs.goto('/clients');
  const banner = theirs.getByRole('alert').filter({ hasText: 'asks to look inside this account' });
  await expect(banner).toContainText('Vera Lind of Meridian Software');
  await banner.getByRole('button', { name: 'Answer' }).click();
  const answer = theirs.getByRole('dialog', { name: 'Let Vera Lind of Meridian Software look inside Northwind?' });
  await answer.getByLabel('For how many hours?').fill('2');
  await answer.getByRole('button', { name: 'Let them look' }).click();
  await expect(answer).toBeHidden();
  const open = theirs.getByRole('alert').filter({ hasText: 'may look inside this account' });
  await expect(open).toContainText('“The nightly export fails”');

  await page.reload();
  await door.getByRole('button', { name: 'Look inside', exact: true }).click();
  const looking = page.getByRole('alert').filter({ hasText: 'You look inside Northwind' });
  await expect(looking).toBeVisible();
  await page.getByRole('link', { name: 'API clients', exact: true }).click();
  await page.getByRole('link', { name: 'Nightly payroll export' }).click();
  await expect(page.getByRole('heading', { name: 'Nightly payroll export' })).toBeVisible();
  await look('door-inside');
  // Another tab of hers stays where it was.
  const beside = await context.newPage();
  await beside.goto('/support');
  await expect(beside.getByRole('heading', { name: 'Support', level: 1 })).toBeVisible();

  await open.getByRole('button', { name: 'Shut it' }).click();
  await expect(open).toBeHidden();
  await page.getByRole('link', { name: 'Modules', exact: true }).click();
  await expect(page).toHaveURL(/support$/);
  await expect(page.getByRole('region', { name: 'Looking inside' })).toContainText('Shut');
  await look('door-shut');
});
