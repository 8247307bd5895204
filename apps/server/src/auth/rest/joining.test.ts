import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserClient } from '../../testing/browserClient.js';
import { choose } from '../../testing/clientCalls.js';
import { openCompany } from '../../testing/company.js';
import { makePasskey } from '../../testing/passkey.js';
import { type Browser, password } from '../../testing/server.js';
import { passcodeAt } from '../../testing/stepByStep.js';

const { accountId, server, mailbox, ada, settings, set, prove, stranger, come, close } = await openCompany();
prove('one.example');
await set(ada, settings);
afterAll(close);

const chosen = 'seven purple elephants';
/** Administers the other account. */
let eve: Browser;
let made = 0;
/** Belongs to one account by its provider, and to the other by a password. */
let lou: { sub: string; email: string; email_verified: boolean };
let atWork: BrowserClient;

const tokenFor = async (email: string) => /invitation#([\w-]{43})/.exec((await mailbox.next(email)).text)?.[1] ?? '';
const invite = (by: Browser, email: string) =>
  by.change('inviteAdmin', { email, name: 'Lou', privileges: ['MANAGE_CLIENTS', 'VIEW_AUDIT'] }, 'outcome');

beforeAll(async () => {
  eve = await server.signIn('eve@two.example');
});
beforeEach(async () => {
  server.pass(60 * 60_000);
  const sub = `lou${++made}`;
  lou = { sub, email: `${sub}@one.example`, email_verified: true };
  await invite(await server.signIn('ada@one.example'), lou.email);
  await mailbox.next(lou.email);
  atWork = (await come(lou)).browser;
  mailbox.take();
});

/** Lou accepts an invitation to the other account with a first password. */
async function comeElsewhere(): Promise<BrowserClient> {
  await invite(await server.signIn('eve@two.example'), lou.email);
  const elsewhere = stranger();
  await elsewhere.ask('/auth/invitation/accept', { token: await tokenFor(lou.email), password: chosen });
  return elsewhere;
}
const join = (typed = chosen, browser = atWork) => browser.ask('/auth/join', { password: typed });
const security =
  '{ viewer { name account { id } } mySecurity { mayJoin hasPassword passkeys { name } accounts { id } } }';
const ofSelf = async (browser: BrowserClient) => (await browser.ask('/graphql', { query: security })).data;
const apart = (id: string) => ({ viewer: { account: { id } }, mySecurity: { accounts: [{ id }] } });
const said = async (by: Browser) => {
  const asked =
    '{ auditEntries(first: 12) { nodes { action actor { name } subject { name } changes { field before after } } } }';
  const { nodes } = (await by.query(asked)).data.auditEntries;
  return nodes.filter(({ action }: { action: string }) => action === 'joinIdentities');
};

describe('somebody who comes into one account by its provider and into another by a password', () => {
  test('is one once both are proved in one session: second factor included, and not before', async () => {
    const elsewhere = await comeElsewhere();
    const { secret, sealed } = await elsewhere.ask('/auth/enrol/totp/begin', {});
    await elsewhere.ask('/auth/enrol/totp', { sealed, code: passcodeAt(secret, server.now()) });
    const passkey = makePasskey().make(await atWork.ask('/auth/enrol/passkey/options', {}));
    await atWork.ask('/auth/enrol/passkey', { name: 'Of the company', passkey });
    server.pass(30_000);
    mailbox.take();

    expect(await join()).toEqual({ status: 200, next: 'SECOND_FACTOR', methods: ['TOTP'] });
    expect(await ofSelf(atWork)).toMatchObject({ ...apart(accountId), mySecurity: { mayJoin: true } });
    expect(await ofSelf(elsewhere)).toMatchObject({ ...apart('acc_two'), mySecurity: { mayJoin: false } });
    const before = stranger();
    await before.ask('/auth/sign-in', { email: lou.email, password: chosen, accountId });

    const code = passcodeAt(secret, server.now());
    expect(await atWork.ask('/auth/sign-in/passcode', { code })).toMatchObject({ next: 'DONE' });
    // What was set up in a session that the company's provider began opens no other account.
    expect(await ofSelf(atWork)).toEqual({
      viewer: { name: 'Lou', account: { id: accountId } },
      mySecurity: { mayJoin: false, hasPassword: true, passkeys: [], accounts: [{ id: accountId }, { id: 'acc_two' }] },
    });
    const again = stranger();
    server.pass(30_000);
    await again.ask('/auth/sign-in', { email: lou.email, password: chosen, accountId });
    await again.ask('/auth/sign-in/passcode', { code: passcodeAt(secret, server.now()) });
    expect(await again.viewer()).toEqual({ email: lou.email, account: { id: accountId } });
    // The provider goes on vouching, for its account alone, and the second factor is asked for.
    const { browser } = await come(lou);
    expect(await browser.ask('/auth/sign-in/pending', {})).toMatchObject({
      next: 'SECOND_FACTOR',
      methods: ['TOTP'],
    });

    await server.doWhatIsDue();
    const told = mailbox.take().filter(({ subject }) => subject.startsWith('Your identities were joined'));
    expect(told.map(({ to }) => to)).toEqual([lou.email, lou.email]);
    expect(told.map(({ subject }) => subject).join()).toMatch(/acc_one.*acc_two|acc_two.*acc_one/);
    expect(await said(await server.signIn('ada@one.example'))).toEqual([
      {
        action: 'joinIdentities',
        actor: { name: 'Lou' },
        subject: { name: 'Lou' },
        changes: [
          { field: 'onlyByProvider', before: true, after: false },
          { field: 'passkeys', before: 1, after: 0 },
        ],
      },
    ]);
    expect(await said(eve)).toEqual([
      { action: 'joinIdentities', actor: { name: 'Lou' }, subject: { name: 'Lou' }, changes: [] },
    ]);
  });

  test('stays two by a wrong password, which is told like the lack of another identity', async () => {
    const alone = await join();
    await comeElsewhere();
    const wrong = await join(password);
    expect(wrong).toMatchObject({ status: 400, code: 'INVALID_INPUT', issues: [{ path: ['password'] }] });
    expect(wrong).toEqual(alone);
    expect(await ofSelf(atWork)).toMatchObject(apart(accountId));
  });

  test('stays two in a session that was left open, and in one that has ended meanwhile', async () => {
    const elsewhere = await comeElsewhere();
    const { secret, sealed } = await elsewhere.ask('/auth/enrol/totp/begin', {});
    await elsewhere.ask('/auth/enrol/totp', { sealed, code: passcodeAt(secret, server.now()) });
    server.pass(30_000);
    await join();
    const { sessions } = (await atWork.ask('/graphql', { query: '{ mySecurity { sessions { id } } }' })).data
      .mySecurity;
    const other = (await come(lou)).browser;
    await other.ask('/graphql', { query: `mutation { revokeSession(id: "${sessions[0].id}") { outcome } }` });
    expect(await atWork.ask('/auth/sign-in/passcode', { code: passcodeAt(secret, server.now()) })).toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(await ofSelf(other)).toMatchObject(apart(accountId));
    server.pass(5 * 60_000);
    expect(await join(chosen, other)).toMatchObject({ code: 'STEP_UP_REQUIRED' });
  });

  test('is no second pair of eyes: what one of the two asked for, the one that they became does not approve', async () => {
    await comeElsewhere();
    const adaNow = await server.signIn('ada@one.example');
    await choose(adaNow, { multiAdmin: { on: true } });
    const input = { name: `Of ${lou.sub}`, grantTypes: ['CLIENT_CREDENTIALS'], owner: { email: 'o@example.com' } };
    const ask = 'mutation($input: CreateClientInput!) { createClient(input: $input) { changeRequest { id version } } }';
    const { data } = await atWork.ask('/graphql', { query: ask, variables: { input } });
    const { id, version } = data.createClient.changeRequest;
    expect(await join()).toMatchObject({ next: 'DONE' });
    const { secret, sealed } = await atWork.ask('/auth/enrol/totp/begin', {});
    await atWork.ask('/auth/enrol/totp', { sealed, code: passcodeAt(secret, server.now()) });
    const approve = 'mutation($input: ShownChangeRequestInput!) { approveChangeRequest(input: $input) { outcome } }';
    const variables = { input: { id, expectedVersion: version } };
    const answer = await atWork.ask('/graphql', { query: approve, variables });
    expect(answer.errors?.[0].extensions.code).toBe('FORBIDDEN');
    const mine = await atWork.ask('/graphql', { query: '{ changeRequests(filter: { mine: true }) { nodes { id } } }' });
    expect(mine.data.changeRequests.nodes).toEqual([{ id }]);
    await adaNow.change('approveChangeRequest', variables.input, 'outcome');
  });
});
