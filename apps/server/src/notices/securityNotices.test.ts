import { type Person, personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { addManagementApp, delegate } from '../testing/managementApp.js';
import { makePasskey } from '../testing/passkey.js';
import { password, type RunningServer, startServer } from '../testing/server.js';

const email = 'ada@example.com';
let mailbox: Mailbox;
let server: RunningServer;
let ada: Person;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_one', [email, 'ben@example.com', 'dee@example.com']);
  ada = personAt(server.url, { email, password });
  await ada.post('/auth/sign-in', { email, password });
});
beforeEach(async () => {
  await told();
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

const told = async () => {
  await server.doWhatIsDue();
  return mailbox.take().map(({ to, subject, text }) => ({ to, subject, first: text.split('\n')[0] }));
};
const ask = async (path: string, body: object) => (await ada.post(path, body)).json();
const one = (subject: string, first: string) => [
  { to: email, subject: `${subject} at acc_one`, first: expect.stringContaining(first) },
];

test('somebody is told by mail of a passkey that was added for them', async () => {
  const passkey = makePasskey().make((await ask('/auth/enrol/passkey/options', {})) as { challenge: string });
  await ask('/auth/enrol/passkey', { name: 'Laptop', passkey });
  expect(await told()).toEqual(one('A passkey was added', `by somebody signed in as ${email}`));
});

test('of a password that was chosen anew', async () => {
  await ask('/auth/password', { current: password, password: 'seven purple elephants' });
  expect(await told()).toEqual(one('Your password was chosen anew', 'Your password was chosen anew,'));
  await ask('/auth/password', { current: 'seven purple elephants', password });
});

test('of new backup codes', async () => {
  const dee = await server.signIn('dee@example.com');
  await told();
  const headers = { 'content-type': 'application/json', cookie: dee.cookie };
  const answer = await fetch(`${server.url}/auth/backup-codes`, { method: 'POST', headers, body: '{}' });
  expect(await answer.json()).toEqual({ backupCodes: expect.any(Array) });
  expect(await told()).toEqual([
    {
      to: 'dee@example.com',
      subject: 'New backup codes were made at acc_one',
      first: expect.stringMatching(/were made for you, .* by somebody signed in as dee@example\.com/),
    },
  ]);
});

test('of an authenticator app, and of an application that may act for them, which it names', async () => {
  const ben = await server.signIn('ben@example.com');
  expect(await told()).toMatchObject([
    { to: 'ben@example.com', subject: 'An authenticator app was set up at acc_one' },
  ]);
  const app = await addManagementApp(ben, { name: 'Desk' });
  await delegate(server, app, ben);
  expect(await told()).toMatchObject([
    {
      to: 'ben@example.com',
      subject: 'An application may act for you at acc_one',
      first: expect.stringContaining(`The application Desk (${app.id}) was allowed to act for you`),
    },
  ]);
});
