import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../testing/mailbox.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

const day = 24 * 60 * 60 * 1000;
const account = 'acc_one';
const [adaMail, benMail, cleoMail, danMail] = ['ada', 'ben', 'cleo', 'dan'].map((name) => `${name}@example.com`) as [
  string,
  string,
  string,
  string,
];

let mailbox: Mailbox;
let server: RunningServer;
let ada: Browser;
let ben: Browser;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount(account, [adaMail, benMail, cleoMail, danMail]);
  await server.restrict(account, danMail, ['VIEW_AUDIT']);
  await signIn();
  const { data } = await ada.query('{ account { version } }');
  const on = { expectedVersion: data.account.version, multiAdmin: { on: true } };
  await ada.change('updateAccountSettings', on, 'account { id }');
  await server.doWhatIsDue();
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});
beforeEach(() => {
  mailbox.turnedAway.clear();
  mailbox.take();
});

async function signIn() {
  ada = await server.signIn(adaMail);
  ben = await server.signIn(benMail);
}

const client = (name: string) => ({ name, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'owner@example.com' } });

async function ask(name: string, comment?: string) {
  const { changeRequest } = await ada.change('createClient', client(name), 'changeRequest { id version }', {
    ...(comment && { comment }),
  });
  return { id: changeRequest.id, expectedVersion: changeRequest.version };
}

/** Whom the mails went to that have just come, each once for each mail. */
async function told(): Promise<string[]> {
  await server.doWhatIsDue();
  return mailbox
    .take()
    .map(({ to }) => to)
    .sort();
}

async function mailTo(to: string) {
  await server.doWhatIsDue();
  const [mail, ...more] = mailbox.take().filter((each) => each.to === to);
  expect(more).toEqual([]);
  return mail;
}

test('admins who may approve hear of a request once, with why and where; neither its requester nor who may not', async () => {
  const { id } = await ask('Payroll é', 'For the new provider.\nTicket 12');
  await server.doWhatIsDue();
  const mails = mailbox.take();
  expect(mails.map(({ to }) => to).sort()).toEqual([benMail, cleoMail]);
  expect(mails[0]?.subject).toBe('ada asks for your approval: Add the API client Payroll é');
  expect(mails[0]?.text).toContain('> For the new provider.\n> Ticket 12');
  expect(mails[0]?.text).toContain(`http://localhost/review/${id}\n`);
  expect(await told()).toEqual([]);
});

test('the requester hears that it was approved', async () => {
  const shown = await ask('Approved');
  await told();
  await ben.change('approveChangeRequest', shown, 'changeRequest { state }');
  const mail = await mailTo(adaMail);
  expect(mail?.subject).toBe('Approved: Add the API client Approved');
  expect(mail?.text).toContain('ben approved it: it is in effect.');
});

test('the requester hears that it was rejected, and why', async () => {
  const shown = await ask('Rejected');
  await told();
  await ben.change('rejectChangeRequest', { ...shown, reason: 'Too soon' }, 'changeRequest { state }');
  const mail = await mailTo(adaMail);
  expect(mail?.subject).toBe('Rejected: Add the API client Rejected');
  expect(mail?.text).toContain('ben rejected it:\n\n> Too soon');
});

test('nobody hears of what was taken back before anybody was told', async () => {
  const shown = await ask('Withdrawn');
  await ada.change('withdrawChangeRequest', shown, 'changeRequest { state }');
  expect(await told()).toEqual([]);
});

test('a mail that could not be sent is sent later, and those that could not again', async () => {
  mailbox.turnedAway.add(benMail);
  await ask('Turned away');
  expect(await told()).toEqual([cleoMail]);
  mailbox.turnedAway.clear();
  expect(await told()).toEqual([]);
  server.pass(3 * 60_000);
  expect(await told()).toEqual([benMail]);
  server.pass(60 * 60_000);
  expect(await told()).toEqual([]);
  await signIn();
});

test('one mail goes out, however many servers look at once', async () => {
  await ask('Many');
  await Promise.all(Array.from({ length: 8 }, () => server.doWhatIsDue()));
  const mails = mailbox.take().map(({ to }) => to);
  expect(mails.sort()).toEqual([benMail, cleoMail]);
});

test('a request that nobody decided on ends in the audit, and its requester hears of it', async () => {
  const { id } = await ask('Lapsed');
  await told();
  server.pass(15 * day);
  await server.doWhatIsDue();
  await signIn();
  const { data } = await ada.query(
    'query($id: String!) { auditEntries(first: 5, filter: { subjectId: $id }) { nodes { action actor { name } subject { name } changes { field after } changeRequestId } } }',
    { id },
  );
  expect(data.auditEntries.nodes[0]).toEqual({
    action: 'expireChangeRequest',
    actor: { name: 'Countersign' },
    subject: { name: expect.stringMatching(/^Change request \d+: Add the API client Lapsed$/) },
    changes: expect.arrayContaining([
      { field: 'requestState', after: 'EXPIRED' },
      { field: 'name', after: 'Lapsed' },
    ]),
    changeRequestId: id,
  });
  await server.doWhatIsDue();
  const lapsed = mailbox.take().filter(({ to, subject }) => to === adaMail && subject.includes('Lapsed'));
  expect(lapsed.map(({ subject }) => subject)).toEqual(['Expired: Add the API client Lapsed']);
});

test('somebody whose invitation was approved gets a link that lets them in', async () => {
  const invited = { email: 'eve@example.com', name: 'Eve', privileges: ['VIEW_AUDIT'] };
  const { changeRequest, link } = await ada.change('inviteAdmin', invited, 'link changeRequest { id version }');
  expect(link).toBeNull();
  expect(await mailTo(invited.email)).toBeUndefined();
  const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
  await ben.change('approveChangeRequest', shown, 'changeRequest { state }');
  const mail = await mailTo(invited.email);
  expect(mail?.text).toMatch(/http:\/\/localhost\/invitation#\S{20,}/);
});
