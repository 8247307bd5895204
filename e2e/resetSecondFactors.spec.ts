import { personAt } from '@countersign/tooling/admin';
import { enter } from './admin.ts';
import { expect, isIn, test, typePassword } from './ownServer.ts';
import { setUpAuthenticator } from './secondFactor.ts';

test('an admin who lost their second factor comes in anew once another has reset it', async ({
  page,
  elsewhere: home,
  ownServer,
  look,
}) => {
  const [ada, ben] = ownServer.people;
  const lost = personAt(ownServer.url, ben ?? { email: '', password: '' });
  await lost.signIn();
  await enter(page.request, ada);
  await page.goto('/admins');
  const row = page.getByRole('row', { name: /Ben Okafor/ });
  await expect(row).toBeVisible();
  await page.getByRole('button', { name: 'Actions for Ben Okafor', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Reset second factors', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Reset the second factors of Ben Okafor?', exact: true });
  await expect(dialog).toContainText('See that it is them who asks');
  await look('reset-second-factors');
  await dialog.getByRole('button', { name: 'Reset', exact: true }).click();
  await setUpAuthenticator(page.getByRole('dialog', { name: 'Set up a second factor' }));
  await expect(page.getByText('The second factors of Ben Okafor are reset.')).toBeVisible();
  await page.getByRole('button', { name: 'Actions for Ben Okafor', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Disable', exact: true })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Reset second factors', exact: true })).toHaveCount(0);

  await home.goto('/');
  await typePassword(home, ben);
  await isIn(home);
});
