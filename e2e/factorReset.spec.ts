import { type Person, personAt } from '@countersign/tooling/admin';
import { ask, enter } from './admin.ts';
import { look as lookAt } from './look.ts';
import { expect, isIn, test, typePassword } from './ownServer.ts';
import { waiting } from './review.ts';
import { seat } from './twoAdmins.ts';

const day = 24 * 60 * 60_000;
/** Lets the server's clock move on by a day, whenever it is told to. */
const clock = `let by=0;const at=Date.now;Date.now=()=>at()+by;process.on('SIGUSR2',()=>{by+=${day}})`;

// What is refused is refused on purpose.
test.use({
  refused: true,
  settings: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(clock)}` },
});

const approve = 'mutation ($input: ShownChangeRequestInput!) { approveChangeRequest(input: $input) { outcome } }';

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
const asked = async (by: Person, query: string, variables = {}): Promise<any> =>
  (await (await by.post('/graphql', { query, variables })).json()).data;

test('a customer whose last admin lost everything is let in again, and hears of it everywhere', async ({
  page,
  context,
  elsewhere: theirs,
  ownServer,
  look,
}) => {
  const { url, people, vendors } = ownServer;
  const [vera, omar] = vendors.map((who) => personAt(url, who));
  const [ada, ben] = people.map((who) => personAt(url, who));
  if (!vera || !omar || !ada || !ben) throw new Error('The first start printed too few people.');
  await seat(theirs.context(), ada, url);
  const { admins } = await ask(theirs.request, '{ admins(first: 9) { nodes { id name } } }');
  const other = admins.nodes.find(({ name }: { name: string }) => name === 'Ben Okafor');
  const disable = 'mutation ($input: DisableAdminInput!) { disableAdmin(input: $input) { outcome } }';
  await ask(theirs.request, disable, { input: { id: other.id } });

  await seat(context, vera, url);
  await page.goto('/accounts');
  await page.getByRole('link', { name: 'Northwind', exact: true }).click();
  await page.getByRole('button', { name: 'Reset second factors: Ada Larsen' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reset the second factors of Ada Larsen?' });
  await dialog.getByLabel('Why?').fill('Her phone burned. We called her back at the office');
  await expect(dialog).toContainText('Any admin who hears of it stops it');
  await look('factor-reset-ask');
  await dialog.getByRole('button', { name: 'Ask for it' }).click();
  await waiting(page).getByRole('button', { name: 'Continue' }).click();
  await expect(dialog).toBeHidden();

  await omar.signIn();
  const waits = '{ changeRequests(filter: { state: OPEN }) { nodes { id version } } }';
  const [request] = (await asked(omar, waits)).changeRequests.nodes;
  await asked(omar, approve, { input: { id: request.id, expectedVersion: request.version } });
  await expect.poll(() => ownServer.output()).toContain('The second factors of Ada Larsen at Northwind will be reset');

  // Where she is still in, as whoever stole her laptop would be: all who hear of it read it.
  await theirs.goto('/clients');
  const banner = theirs.getByRole('alert').filter({ hasText: 'The second factors of Ada Larsen will be reset' });
  await expect(banner).toContainText('says Vera Lind of Meridian Software. It happens');
  await lookAt(theirs, 'factor-reset-banner');
  await page.reload();
  const section = page.getByRole('region', { name: 'Resets of second factors' });
  await expect(section).toContainText('Waits');
  const seats = page.getByRole('table', { name: 'People' });
  await expect(seats.getByText('Their second factors are reset tomorrow.')).toBeVisible();
  await expect(seats.getByRole('button', { name: 'Reset second factors: Ada Larsen' })).toHaveCount(0);
  await look('factor-reset-waits');

  process.kill(ownServer.pid, 'SIGUSR2');
  await expect.poll(() => ownServer.output()).toContain('The second factors of Ada Larsen at Northwind were reset');
  await theirs.context().clearCookies();
  await theirs.goto('/');
  await typePassword(theirs, people[0]);
  await isIn(theirs);
  await vera.signIn();
  await seat(context, vera, url);
  await page.goto('/support');
  await expect(page.getByRole('region', { name: 'Resets of second factors' })).toContainText('Done');
});

test('whoever hears of it stops it in the page', async ({ page, ownServer }) => {
  const { url, people, vendors } = ownServer;
  const [vera, omar] = vendors.map((who) => personAt(url, who));
  const ada = personAt(url, people[0] ?? { email: '', password: '' });
  if (!vera || !omar) throw new Error('The first start printed too few people.');
  await ada.signIn();
  const on = 'mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { outcome } }';
  await ada.post('/graphql', { query: on, variables: { input: { expectedVersion: 1, multiAdmin: { on: true } } } });
  await Promise.all([vera.signIn(), omar.signIn()]);
  const found = `{ findPerson(email: "${people[0]?.email}") { id accountId } }`;
  const [{ id, accountId }] = (await asked(vera, found)).findPerson;
  const input = { accountId, adminIds: [id], reason: 'Somebody called and said so' };
  const request = `mutation ($input: RequestFactorResetInput!) {
    requestFactorReset(input: $input) { changeRequest { id version } }
  }`;
  const { changeRequest } = (await asked(vera, request, { input })).requestFactorReset;
  const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
  await asked(omar, approve, { input: shown });

  await enter(page.request, people[1]);
  await page.goto('/');
  const banner = page.getByRole('alert').filter({ hasText: 'The second factors of Ada Larsen will be reset' });
  await expect(banner).toContainText('“Somebody called and said so”');
  await banner.getByRole('button', { name: 'Stop it: the reset for Ada Larsen' }).click();
  await expect(page.getByText('The second factors of Ada Larsen stay as they are.')).toBeVisible();
  await expect(banner).toBeHidden();
});
