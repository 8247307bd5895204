import { personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';

const hour = 60 * 60_000;
let mailbox: Mailbox;
let server: RunningServer;
let vera: Browser;
let omar: Browser;
let ada: Browser;
let ben: Browser;
/** Of one account alone, and of another with Ben. */
let [adaMail, benMail] = ['', ''];
let [alone, together] = ['', ''];
let made = 0;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
  await server.makeAccount('acc_vendor', ['vera@example.com', 'omar@example.com'], 'VENDOR');
});
beforeEach(async () => {
  server.pass(hour);
  vera = await server.signIn('vera@example.com');
  omar = await server.signIn('omar@example.com');
  [adaMail, benMail] = [`ada${++made}@example.com`, `ben${made}@example.com`];
  [alone, together] = [`acc_alone${made}`, `acc_together${made}`];
  await server.makeAccount(alone, [adaMail]);
  await server.makeAccount(together, [adaMail, benMail]);
  // With that they have a second factor.
  ada = await server.signIn(adaMail);
  ben = await server.signIn(benMail);
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

const adminsOf = async (id: string): Promise<{ id: string; email: string }[]> =>
  (await vera.query('query($id: ID!) { customer(by: { id: $id }) { people { id email } } }', { id })).data.customer
    .people;

async function ask(accountId: string, emails: readonly string[], by = vera) {
  const people = await adminsOf(accountId);
  const adminIds = emails.map((email) => people.find((one) => one.email === email)?.id);
  const input = { accountId, adminIds, reason: 'Their phone burned' };
  return by.change('requestFactorReset', input, 'outcome risks { message } changeRequest { id version }');
}
const approve = ({ changeRequest }: { changeRequest: { id: string; version: number } }, by = omar) =>
  by.change('approveChangeRequest', { id: changeRequest.id, expectedVersion: changeRequest.version }, 'outcome');
const code = async (asked: Promise<unknown>) =>
  asked.then(
    () => 'DONE',
    (refused: { code: string }) => refused.code,
  );
/** What signing in with the password alone leads to. */
const comesIn = async (email = adaMail, accountId = alone) => {
  const browser = personAt(server.url, { email, password });
  const answer = await browser.post('/auth/sign-in', { email, password, accountId });
  return ((await answer.json()) as { next: string }).next;
};
const told = async () => {
  await server.doWhatIsDue();
  return mailbox.take().map(({ to, subject, text }) => ({ to, subject, text }));
};
const shown = 'factorResets { id accountName adminName state endedBy }';
const resetsSeenBy = async (by: Browser) => (await by.query(`{ ${shown} }`)).data.factorResets;
const state = async (accountId = alone) =>
  (await vera.query(`{ factorResetsOfCustomers(accountId: "${accountId}") { state endedBy } }`)).data
    .factorResetsOfCustomers[0];
const audit = async (by: Browser) =>
  (await by.query('{ auditEntries(first: 9) { nodes { action actor { name } subject { name } } } }')).data.auditEntries
    .nodes;

test('two people of the vendor’s let the last admin in again, a day later, and every account of theirs hears of it', async () => {
  const asked = await ask(alone, [adaMail]);
  expect(asked.outcome, 'though the vendor’s account asks for no second admin').toBe('PENDING_APPROVAL');
  expect(asked.risks[0].message).toContain('in each of 2 accounts');
  expect(await resetsSeenBy(ben), 'nothing is begun by one').toEqual([]);
  expect(await code(approve(asked, vera))).toBe('FORBIDDEN');
  await approve(asked);
  expect((await resetsSeenBy(ben))[0]).toMatchObject({ accountName: together, state: 'PENDING' });
  const mails = await told();
  const announced = mails.filter(({ subject }) => subject.endsWith('will be reset'));
  expect(announced.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
    `${adaMail}: The second factors of ada${made} at ${alone} will be reset`,
    `${adaMail}: The second factors of ada${made} at ${together} will be reset`,
    `${benMail}: The second factors of ada${made} at ${together} will be reset`,
  ]);
  expect(announced[0]?.text).toContain('Their phone burned');
  expect(JSON.stringify([await resetsSeenBy(ben), await audit(ben)]), 'nor which other account asked').not.toContain(
    alone,
  );
  expect((await audit(ben))[0]).toEqual({
    action: 'requestFactorReset',
    actor: { name: 'vera of acc_vendor' },
    subject: { name: `ada${made}` },
  });

  server.pass(23 * hour);
  await told();
  expect(await comesIn()).toBe('SECOND_FACTOR');
  server.pass(hour);
  const after = (await told()).filter(({ subject }) => subject.endsWith('were reset'));
  expect(await comesIn()).toBe('DONE');
  expect(await comesIn(adaMail, together)).toBe('DONE');
  expect(new Set(after.map(({ to }) => to))).toEqual(
    new Set([adaMail, benMail, 'vera@example.com', 'omar@example.com']),
  );
  vera = await server.signIn('vera@example.com');
  expect(await state()).toEqual({ state: 'DONE', endedBy: null });
  const applied = expect.objectContaining({ action: 'applyFactorReset', actor: { name: 'Countersign' } });
  expect(await audit(await server.signIn(benMail))).toContainEqual(applied);
});

test('whoever hears of it in any of these accounts stops it, and support does', async () => {
  await approve(await ask(alone, [adaMail]));
  const [{ id }] = await resetsSeenBy(ben);
  await server.makeAccount(`acc_other${made}`, [`eve${made}@example.com`]);
  const eve = await server.signIn(`eve${made}@example.com`);
  expect(await code(eve.change('stopFactorReset', { id }, 'outcome')), 'of another account').toBe('NOT_FOUND');
  await server.restrict(together, benMail, []);
  await told();
  const stopped = await ben.change('stopFactorReset', { id }, 'factorReset { state endedBy }');
  expect(stopped.factorReset, 'without any privilege').toEqual({ state: 'STOPPED', endedBy: `ben${made}` });
  expect(await code(ben.change('stopFactorReset', { id }, 'outcome'))).toBe('CONFLICT');
  const letters = await told();
  expect(letters.filter(({ subject }) => subject.includes('are not reset')).length).toBe(5);
  const saidAt = (to: string) =>
    letters.find(({ to: reader, subject }) => reader === to && subject.includes(`at ${alone}`))?.text;
  expect(saidAt('vera@example.com')).toContain(`ben${made} stopped it`);
  expect(saidAt(adaMail), 'who is nobody there').not.toContain(`ben${made}`);
  server.pass(25 * hour);
  await told();
  expect(await comesIn()).toBe('SECOND_FACTOR');

  vera = await server.signIn('vera@example.com');
  omar = await server.signIn('omar@example.com');
  await approve(await ask(alone, [adaMail]));
  const { data } = await omar.query('{ factorResetsOfCustomers { id } }');
  await omar.change('stopFactorReset', { id: data.factorResetsOfCustomers[0].id }, 'outcome');
  expect(await state()).toEqual({ state: 'STOPPED', endedBy: 'omar' });
});

test('a sign-in with the old factor stops it, in whichever account, and so does a proof within a session', async () => {
  await approve(await ask(alone, [adaMail]));
  server.pass(60_000);
  await server.signIn(adaMail);
  expect(await state()).toEqual({ state: 'STOPPED', endedBy: `ada${made}` });
  await approve(await ask(alone, [adaMail]));
  expect(await code(ask(alone, [adaMail])), 'while one waits').toBe('CONFLICT');
  server.pass(60_000);
  expect(await comesIn(), 'the password alone shows nothing').toBe('SECOND_FACTOR');
  expect((await state()).state).toBe('PENDING');
  await ada.stepUp();
  expect(await state()).toEqual({ state: 'STOPPED', endedBy: `ada${made}` });
});

test('an account that is suspended meanwhile has no less of a say: the old factor stops it at the door', async () => {
  const [there, email] = [`acc_shut${made}`, `sue${made}@example.com`];
  await server.makeAccount(there, [email]);
  await server.signIn(email);
  await approve(await ask(there, [email]));
  await vera.change('suspendAccount', { id: there, reason: 'Unpaid', confirmation: there }, 'outcome');
  server.pass(60_000);
  await server.signIn(email).catch(() => undefined);
  expect(await state(there)).toEqual({ state: 'STOPPED', endedBy: `sue${made}` });
});

test('whoever becomes an admin in the day of a reset hears of it, too, and may stop it', async () => {
  await approve(await ask(alone, [adaMail]));
  await told();
  const zoeMail = `zoe${made}@example.com`;
  await ben.change('inviteAdmin', { email: zoeMail, name: 'Zoe', privileges: [] }, 'outcome');
  const invitation = (await told()).find(({ to }) => to === zoeMail);
  const token = /#([\w-]{43})/.exec(invitation?.text ?? '')?.[1];
  const zoe = personAt(server.url, { email: zoeMail, password });
  const accepted = await zoe.post('/auth/invitation/accept', { token, password: 'seven purple elephants' });
  expect(accepted.status).toBe(200);
  const heard = (await told()).filter(({ to, subject }) => to === zoeMail && subject.endsWith('will be reset'));
  expect(heard.map(({ subject }) => subject)).toEqual([
    `The second factors of ada${made} at ${together} will be reset`,
  ]);
});

test('only where the account has too few left: the last, one of two, or all who lost theirs', async () => {
  expect(await code(ask(together, [adaMail])), 'Ben can do it').toBe('CONFLICT');
  expect((await ask(together, [adaMail, benMail])).outcome, 'who lost his, too, cannot').toBe('PENDING_APPROVAL');
  await choose(ben, { multiAdmin: { on: true } });
  expect((await ask(together, [benMail])).outcome, 'one of two').toBe('PENDING_APPROVAL');
  await server.makeAccount(`acc_ours${made}`, [adaMail, 'omar@example.com']);
  expect(await code(ask(`acc_ours${made}`, ['omar@example.com'])), 'the vendor’s own').toBe('CONFLICT');
  const { id: other } = (await adminsOf(alone))[0] ?? { id: '' };
  const elsewhere = { accountId: together, adminIds: [other], reason: 'Theirs' };
  expect(await code(vera.change('requestFactorReset', elsewhere, 'outcome'))).toBe('NOT_FOUND');
  await server.restrict('acc_vendor', 'omar@example.com', ['MANAGE_ACCOUNTS']);
  omar = await server.signIn('omar@example.com');
  expect(await code(ask(alone, [adaMail], omar))).toBe('FORBIDDEN');
});
