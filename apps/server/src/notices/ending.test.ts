import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chooseForTest } from '../testing/chooseForTest.js';
import { addClient, choose, type ShownClient } from '../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

const day = 24 * 60 * 60 * 1000;

let mailbox: Mailbox;
let server: RunningServer;
let ada: Browser;

const signIn = async () => {
  ada = await server.signIn('ada@example.com');
};

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_one', ['ada@example.com']);
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});
beforeEach(async () => {
  await signIn();
  mailbox.turnedAway.clear();
  // What was set up to sign in with is told, too.
  await server.doWhatIsDue();
  mailbox.take();
});

/** A client whose secret ends so many days ahead. */
const endingIn = (days: number, more: object = {}): Promise<ShownClient> =>
  addClient(ada, { secret: { expiresAt: new Date(server.now() + days * day).toISOString() }, ...more });

/** The subjects of the mails that come now. Warnings are found, and then sent, as the server does both by itself. */
async function told(): Promise<string[]> {
  await server.doWhatIsDue();
  await server.doWhatIsDue();
  return mailbox.take().map(({ subject }) => subject);
}

test('the owner hears that a secret ends: a fortnight before, and three days before, once each', async () => {
  const { id } = await endingIn(20);
  expect(await told()).toEqual([]);
  server.pass(6.5 * day);
  await server.doWhatIsDue();
  await server.doWhatIsDue();
  const [mail, ...more] = mailbox.take();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: 'owner@example.com', subject: 'A secret of Payroll ends in 14 days' });
  expect(mail?.text).toMatch(/csk_….{4} until \d{4}-\d\d-\d\d \d\d:\d\d UTC/);
  expect(mail?.text).toContain(`http://localhost/clients/${id}\n`);
  expect(await told()).toEqual([]);
  server.pass(11 * day);
  expect(await told()).toEqual(['A secret of Payroll ends in 3 days']);
  server.pass(2 * day);
  expect(await told()).toEqual([]);
  server.pass(2 * day);
  expect(await told()).toEqual([]);
  await signIn();
  const { data } = await ada.query(
    'query($id: String!) { auditEntries(filter: { subjectId: $id }) { nodes { action actor { name } } } }',
    { id },
  );
  const warned = { action: 'warnOfExpiry', actor: { name: 'Countersign' } };
  expect(data.auditEntries.nodes.slice(0, 2)).toEqual([warned, warned]);
});

test('one that is made to end within days is warned of once, by the latest warning alone', async () => {
  await endingIn(2);
  expect(await told()).toEqual(['A secret of Payroll ends in 2 days']);
  server.pass(day / 2);
  expect(await told()).toEqual([]);
});

test('one mail goes out, however many servers look at once', async () => {
  const ends = new Date(server.now() + 10 * day).toISOString();
  for (const name of ['One', 'Two', 'Three']) await addClient(ada, { name, secret: { expiresAt: ends } });
  await Promise.all(Array.from({ length: 8 }, () => server.doWhatIsDue()));
  await Promise.all(Array.from({ length: 8 }, () => server.doWhatIsDue()));
  const subjects = mailbox.take().map(({ subject }) => subject);
  expect(subjects.sort()).toEqual(['One', 'Three', 'Two'].map((name) => `A secret of ${name} ends in 10 days`));
});

test('a mail that could not be sent is sent later', async () => {
  mailbox.turnedAway.add('owner@example.com');
  await endingIn(10, { name: 'Later' });
  expect(await told()).toEqual([]);
  mailbox.turnedAway.clear();
  server.pass(60 * 60 * 1000);
  expect(await told()).toEqual(['A secret of Later ends in 10 days']);
});

test('of one that was revoked before the mail went out, nobody hears', async () => {
  mailbox.turnedAway.add('owner@example.com');
  const { id, secrets } = await endingIn(10, { name: 'Gone' });
  await told();
  await ada.change('revokeClientSecret', { id, secretId: secrets[0]?.id, confirmation: 'Gone' }, '');
  mailbox.turnedAway.clear();
  server.pass(60 * 60 * 1000);
  expect(await told()).toEqual([]);
});

test('an account that wants other warnings has them, and one that wants none has none', async () => {
  await chooseForTest(ada, { secretWarningDays: [1, 30, 30] });
  const { data } = await ada.query('{ account { settings { secretWarningDays } } }');
  expect(data.account.settings.secretWarningDays).toEqual([30, 1]);
  await endingIn(25, { name: 'Early' });
  expect(await told()).toEqual(['A secret of Early ends in 25 days']);
  await choose(ada, { secretWarningDays: [] });
  await endingIn(1, { name: 'Quiet' });
  expect(await told()).toEqual([]);
  await expect(choose(ada, { secretWarningDays: [0] })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});
