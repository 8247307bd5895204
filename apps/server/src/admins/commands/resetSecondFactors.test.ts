import { personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sealUnder } from '../../kernel/seal.js';
import { choose } from '../../testing/clientCalls.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';
import { recoverAdmins } from '../flows/recoverAdmins.js';

let mailbox: Mailbox;
let server: RunningServer;
let account: string;
/** Has lost her second factor; Ben and Cleo have theirs. */
let [adaMail, benMail, cleoMail] = ['', '', ''];
let ada: Browser;
let ben: Browser;
let made = 0;

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
});
beforeEach(async () => {
  server.pass(60 * 60_000);
  account = `acc_${++made}`;
  [adaMail, benMail, cleoMail] = ['ada', 'ben', 'cleo'].map((name) => `${name}${made}@example.com`) as [
    string,
    string,
    string,
  ];
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

async function open(...emails: string[]) {
  await server.makeAccount(account, emails);
  [ada, ben] = [await server.signIn(adaMail), await server.signIn(benMail)];
  // Of others there may be something left to tell.
  await told();
}

const seatOf = async (email: string) => {
  const { data } = await ben.query('{ admins(first: 9) { nodes { id version email } } }');
  const { id, version } = data.admins.nodes.find((admin: { email: string }) => admin.email === email);
  return { id, expectedVersion: version };
};
const reset = async (by: Browser, shown = '') =>
  by.change('resetSecondFactors', await seatOf(adaMail), `changes { field before after } risks { message } ${shown}`);

/** What signing in with the password alone leads to. */
const comesIn = async (email = adaMail, accountId?: string) => {
  const browser = personAt(server.url, { email, password });
  const answer = await browser.post('/auth/sign-in', { email, password, ...(accountId && { accountId }) });
  return ((await answer.json()) as { next: string }).next;
};
const isOut = async (browser: Browser) =>
  (await browser.query('{ viewer { id } }')).errors?.[0]?.extensions.code === 'UNAUTHENTICATED';
const told = async () => {
  await server.doWhatIsDue();
  return mailbox.take();
};
const last = async (by: Browser) =>
  (await by.query('{ auditEntries(first: 9) { nodes { action actor { kind } changes { field } } } }')).data.auditEntries
    .nodes;
const recover = (...emails: string[]) =>
  recoverAdmins({ store: server.store, seal: sealUnder(server.encryptionKey), now: server.now }, account, emails);

describe('an admin resets the second factors of another', () => {
  test('whose sessions end, who is told by mail, and who comes in by the password and enrols where that is asked', async () => {
    await open(adaMail, benMail);
    const { outcome, changes, risks } = await reset(ben);
    expect({ outcome, changes }).toEqual({
      outcome: 'APPLIED',
      changes: [{ field: 'totp', before: true, after: false }],
    });
    expect(risks[0].message).toContain('Anybody who knows the password');
    expect(await isOut(ada)).toBe(true);
    expect((await told()).map(({ to, subject }) => [to, subject])).toEqual([
      [adaMail, `Your second factors at ${account} were reset`],
    ]);
    expect(await comesIn()).toBe('DONE');
    await choose(ben, { secondFactorRequired: true });
    expect(await comesIn()).toBe('ENROL');
  });

  test('with a fresh proof, and every privilege that the other holds', async () => {
    await open(adaMail, benMail, cleoMail);
    await server.restrict(account, benMail, ['MANAGE_USERS', 'VIEW_AUDIT']);
    await expect(reset(ben)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await server.restrict(account, adaMail, ['VIEW_AUDIT']);
    server.pass(6 * 60_000);
    await expect(reset(ben)).rejects.toMatchObject({ code: 'STEP_UP_REQUIRED' });
    await expect(reset(ada)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    ben = await server.signIn(benMail);
    expect(await reset(ben)).toMatchObject({ outcome: 'APPLIED' });
    await expect(reset(ben)).rejects.toMatchObject({ code: 'CONFLICT', message: 'They have no second factor.' });
  });

  test('and nobody their own', async () => {
    await open(adaMail, benMail);
    await expect(reset(ada)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await isOut(ada)).toBe(false);
  });

  test('and waits for a second admin where changes do', async () => {
    await open(adaMail, benMail, cleoMail);
    const cleo = await server.signIn(cleoMail);
    await choose(ben, { multiAdmin: { on: true } });
    const { outcome, changeRequest } = await reset(ben, 'changeRequest { id version risks { code } }');
    expect(outcome).toBe('PENDING_APPROVAL');
    expect(changeRequest.risks).toEqual([{ code: 'secondFactors' }]);
    expect(await comesIn()).toBe('SECOND_FACTOR');
    expect(await isOut(ada)).toBe(false);
    const shown = { id: changeRequest.id, expectedVersion: changeRequest.version };
    await cleo.change('approveChangeRequest', shown, 'outcome');
    expect(await isOut(ada)).toBe(true);
    expect(await comesIn()).toBe('DONE');
  });

  test('of who has the same in another account: in this one, to which nothing tells of the other, and there once that says so, too', async () => {
    await open(adaMail, benMail);
    const alone = await reset(ben);
    const shown = '{ admins(first: 9) { nodes { id version email secondFactors { hasTotp passkeys } } } }';
    const seenBy = async (by: Browser) => (await by.query(shown)).data.admins.nodes;
    const shownOf = async (by: Browser) =>
      (await seenBy(by)).map(({ email, secondFactors }: { email: string; secondFactors: object }) => ({
        email,
        ...secondFactors,
      }));
    const seenAlone = await shownOf(ben);

    const first = account;
    account = `${account}_too`;
    await server.makeAccount(account, [adaMail, benMail]);
    await server.makeAccount(`${account}_b`, [adaMail, cleoMail]);
    [ada, ben] = [await server.signIn(adaMail), await server.signIn(benMail)];
    const cleo = await server.signIn(cleoMail);
    await told();
    const lookAt = (by: Browser, id: string) => by.query(`mutation { switchAccount(accountId: "${id}") { outcome } }`);
    await lookAt(ada, account);
    await lookAt(ben, account);
    expect(await reset(ben)).toEqual(alone);
    expect(await shownOf(ben)).toEqual(seenAlone);
    await expect(reset(ben)).rejects.toMatchObject({ code: 'CONFLICT', message: 'They have no second factor.' });
    expect(await isOut(ada)).toBe(true);
    expect((await told()).map(({ to, text }) => [to, /administrator of other companies/.test(text)])).toEqual([
      [adaMail, true],
    ]);
    // The other account was not asked: nobody comes into it by the password alone.
    expect(await comesIn(adaMail, `${account}_b`)).toBe('SECOND_FACTOR');
    const adaThere = (await seenBy(cleo)).find(({ email }: { email: string }) => email === adaMail);
    expect(adaThere.secondFactors).toEqual({ hasTotp: true, passkeys: 0 });

    // The first account said so of another authenticator, which is gone.
    const there = { id: adaThere.id, expectedVersion: adaThere.version };
    await cleo.change('resetSecondFactors', there, 'outcome');
    expect(await comesIn(adaMail, `${account}_b`)).toBe('SECOND_FACTOR');
    await lookAt(ben, first);
    await reset(ben);
    expect(await Promise.all([first, account, `${account}_b`].map((id) => comesIn(adaMail, id)))).toEqual([
      'DONE',
      'DONE',
      'DONE',
    ]);
  });

  test('and takes it back as soon as that person proves one of them there', async () => {
    await open(adaMail, benMail);
    await server.makeAccount(`${account}_b`, [adaMail, cleoMail]);
    const cleo = await server.signIn(cleoMail);
    await reset(ben);
    server.pass(60_000);
    // Found again.
    await server.signIn(adaMail);
    const { data } = await cleo.query('{ admins(first: 9) { nodes { id version email } } }');
    const { id, version } = data.admins.nodes.find(({ email }: { email: string }) => email === adaMail);
    await cleo.change('resetSecondFactors', { id, expectedVersion: version }, 'outcome');
    expect(await comesIn()).toBe('SECOND_FACTOR');
  });
});

describe('the operator resets them', () => {
  test('of one of two where every change takes both, in the audit, and told to both', async () => {
    await open(adaMail, benMail);
    await choose(ben, { multiAdmin: { on: true } });
    await recover(adaMail.toUpperCase());
    expect(await comesIn()).toBe('DONE');
    expect(await isOut(ada)).toBe(true);
    expect((await last(ben))[1]).toEqual({
      action: 'recoverAdmin',
      actor: { kind: 'operator' },
      changes: [{ field: 'totp' }],
    });
    const mails = await told();
    expect(mails.map(({ to }) => to).sort()).toEqual([adaMail, benMail]);
    expect(mails[0]?.subject).toBe(`The second factors of ada${made} at ${account} were reset`);
  });

  test('and not where the account can: with two left who may, unless one of those lost theirs, too', async () => {
    await open(adaMail, benMail, cleoMail);
    await choose(ben, { multiAdmin: { on: true } });
    await expect(recover(adaMail)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await comesIn()).toBe('SECOND_FACTOR');
    await expect(recover('eve@example.com')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await server.signIn(cleoMail);
    await recover(adaMail, cleoMail);
    expect([await comesIn(), await comesIn(cleoMail)]).toEqual(['DONE', 'DONE']);
  });

  test('of who is an admin in several accounts, each of which has it in its audit and hears of it', async () => {
    await open(adaMail, benMail);
    await server.makeAccount(`${account}_too`, [adaMail, cleoMail]);
    const cleo = await server.signIn(cleoMail);
    await recover(adaMail);
    expect(await comesIn(adaMail, `${account}_too`)).toBe('DONE');
    const actions = async (by: Browser) => (await last(by)).map(({ action }: { action: string }) => action);
    expect(await actions(ben)).toContain('recoverAdmin');
    expect(await actions(cleo)).toContain('recoverAdmin');
    expect(new Set((await told()).map(({ to }) => to))).toEqual(new Set([adaMail, benMail, cleoMail]));
  });
});
