import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserClient } from '../../testing/browserClient.js';
import { addClient } from '../../testing/clientCalls.js';
import { openCompany } from '../../testing/company.js';
import { makePasskey } from '../../testing/passkey.js';
import { type Browser, password } from '../../testing/server.js';
import { pkce } from '../../testing/visitor.js';

// Nothing is mailed here: whoever invites is told the link.
const { accountId, server, ada, provider, settings, set, prove, invite, stranger, come, close } = await openCompany({
  env: { SMTP_URL: '' },
});
prove('one.example');
await set(ada, settings);
const lou = { sub: 'lou', email: 'lou@one.example', email_verified: true };
const lousPasskey = makePasskey();
let louAtHome: BrowserClient;
/** Administers another account. */
let eve: Browser;

const guess = 'words that nobody guesses';
const inviteThere = (email: string) =>
  eve.change('inviteAdmin', { email, name: 'Mallory', privileges: ['VIEW_AUDIT'] }, 'link admin { id }');
const tokenIn = ({ link }: { link: string }) => link.split('#')[1];
const seen = async (by: Browser, email: string) => {
  const { data } = await by.query(
    '{ admins(first: 50) { nodes { email name state secondFactors { hasTotp passkeys } } } }',
  );
  return data.admins.nodes.find((admin: { email: string }) => admin.email === email);
};
const security =
  '{ viewer { name account { id } } mySecurity { passkeys { name } sessions { address } accounts { id } } }';
const ofSelf = async (browser: BrowserClient) => (await browser.ask('/graphql', { query: security })).data;

beforeAll(async () => {
  eve = await server.signIn('eve@two.example');
  await invite(lou.email);
  louAtHome = (await come(lou)).browser;
  const passkey = lousPasskey.make(await louAtHome.ask('/auth/enrol/passkey/options', {}));
  await louAtHome.ask('/auth/enrol/passkey', { name: 'Of Lou', passkey });
});
afterAll(close);

test('a company’s sign-in vouches for an address letter by letter: the Kelvin sign is no k', async () => {
  await invite('kay@one.example');
  provider.employee = { sub: 'not kay', email: '\u212Aay@one.example', email_verified: true };
  expect(await stranger().signIn('someone@one.example')).toBe('UNKNOWN');
  provider.employee = { sub: 'kay', email: 'KAY@one.example', email_verified: true };
  expect(await stranger().signIn('someone@one.example')).toBe('back');
});

describe('in a session that an account’s provider began', () => {
  test('somebody who has places elsewhere sees and ends no session there', async () => {
    const kit = { sub: 'kit', email: 'kit@one.example', email_verified: true };
    const typed = { email: kit.email, password };
    await server.makeAccount('acc_kit', [kit.email]);
    const { link } = await ada.change('inviteAdmin', { email: kit.email, name: 'Kit', privileges: [] }, 'link');
    const token = tokenIn({ link });
    expect(await stranger().ask('/auth/invitation/accept', { token, password: guess })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(await stranger().ask('/auth/invitation/accept', { token, password })).toMatchObject({ next: 'DONE' });
    const elsewhere = stranger();
    await elsewhere.ask('/auth/sign-in', { ...typed, accountId: 'acc_kit' });
    const own = '{ mySecurity { sessions { id isCurrent } accounts { id } } }';
    const { sessions, accounts } = (await elsewhere.ask('/graphql', { query: own })).data.mySecurity;
    expect([sessions.length, accounts.length]).toEqual([2, 2]);

    const { browser } = await come(kit);
    const vouchedFor = (await browser.ask('/graphql', { query: own })).data.mySecurity;
    // The one with which they accepted was begun in this account, too.
    expect([vouchedFor.sessions.length, vouchedFor.accounts.length]).toEqual([2, 1]);
    const { id } = sessions.find(({ isCurrent }: { isCurrent: boolean }) => isCurrent);
    const end = `mutation { revokeSession(id: "${id}") { outcome } }`;
    expect((await browser.ask('/graphql', { query: end })).errors[0].extensions.code).toBe('NOT_FOUND');
    expect(await elsewhere.viewer()).toEqual({ email: kit.email, account: { id: 'acc_kit' } });
    expect((await elsewhere.ask('/graphql', { query: end })).data.revokeSession.outcome).toBe('APPLIED');

    // Nor do the applications of the other account take the provider's word.
    const asks = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: ['https://app.example.com/'] };
    const { id: client_id } = await addClient(await server.signIn(kit.email), asks);
    const challenge = { code_challenge: pkce().challenge, code_challenge_method: 'S256' };
    const query = new URLSearchParams({ response_type: 'code', client_id, ...challenge });
    const asked = await browser.go(`${server.url}/oauth/authorize?${query}`);
    expect(asked.status).toBe(403);
    expect(await asked.text()).toContain('another company’s own provider');
  });
});

describe('an invitation to another account', () => {
  test('tells its admins nothing of what somebody set up elsewhere', async () => {
    const { admin } = await inviteThere(lou.email);
    const none = { hasTotp: false, passkeys: 0 };
    expect(await seen(eve, lou.email)).toMatchObject({ state: 'INVITED', secondFactors: none });
    await eve.change('revokeInvitation', { id: admin.id }, 'deletedId');
    const again = await inviteThere(lou.email);
    await eve.change('revokeInvitation', { id: again.admin.id }, 'deletedId');
    await inviteThere('ben@one.example');
    expect(await seen(eve, 'ben@one.example')).toMatchObject({ state: 'INVITED', secondFactors: none });
  });

  test('leads into no identity that a company’s sign-in vouches for: it is not renamed, nor emptied, nor shut out', async () => {
    const before = await seen(ada, lou.email);
    const token = tokenIn(await inviteThere(lou.email));
    const thief = stranger();
    const accepted = await thief.ask('/auth/invitation/accept', { token, password: guess, name: 'Mallory' });
    expect(accepted).toMatchObject({ next: 'DONE' });
    expect(await ofSelf(thief)).toEqual({
      viewer: { name: 'Mallory', account: { id: 'acc_two' } },
      mySecurity: { passkeys: [], sessions: [{ address: '127.0.0.1' }], accounts: [{ id: 'acc_two' }] },
    });
    expect(await seen(ada, lou.email)).toEqual(before);
    expect(await ofSelf(louAtHome)).toMatchObject({
      viewer: { account: { id: accountId } },
      mySecurity: { passkeys: [{ name: 'Of Lou' }], accounts: [{ id: accountId }] },
    });
    // Lou comes in as ever: vouched for, and with the passkey that they have.
    const { browser } = await come(lou);
    expect(await browser.ask('/auth/sign-in/pending', {})).toEqual({
      status: 200,
      next: 'SECOND_FACTOR',
      methods: ['PASSKEY'],
    });
    const shown = lousPasskey.show(await browser.ask('/auth/sign-in/passkey/options', {}));
    expect(await browser.ask('/auth/sign-in/passkey', shown)).toMatchObject({ next: 'DONE' });
    expect((await ofSelf(browser)).viewer.account.id).toBe(accountId);
  });

  test('tells whoever holds its link nothing of whether that address has a password, until the right one is typed', async () => {
    await server.makeAccount('acc_pat', ['pat@example.com']);
    const about = async (email: string) => {
      const token = tokenIn(await inviteThere(email));
      const read = await stranger().ask('/auth/invitation', { token });
      const weak = ['x', 'password123456', 'short'].map((typed) =>
        stranger().ask('/auth/invitation/accept', { token, password: typed }),
      );
      return JSON.stringify([read, await Promise.all(weak)]).replaceAll(email, 'them');
    };
    expect(await about('pat@example.com')).toBe(await about('nobody@example.com'));
  });

  test('names somebody in that account, and in no other', async () => {
    await server.makeAccount('acc_noa', ['noa@example.com']);
    const noa = await server.signIn('noa@example.com');
    const { link } = await noa.change(
      'inviteAdmin',
      { email: 'ann@example.com', name: 'Ann A', privileges: [] },
      'link',
    );
    const ann = stranger();
    await ann.ask('/auth/invitation/accept', { token: tokenIn({ link }), password: guess });
    const token = tokenIn(await inviteThere('ann@example.com'));
    await stranger().ask('/auth/invitation/accept', { token, password: guess, name: 'Mallory' });
    expect([(await seen(noa, 'ann@example.com')).name, (await seen(eve, 'ann@example.com')).name]).toEqual([
      'Ann A',
      // Another one is called so there already.
      'Mallory (ann@example.com)',
    ]);
    expect((await ann.ask('/graphql', { query: '{ viewer { name } }' })).data.viewer.name).toBe('Ann A');
  });

  test('can be given anew to who was taken out, as somebody who has nothing set up', async () => {
    const { data } = await ada.query('{ admins(first: 50) { nodes { id version email } } }');
    const { id, version } = data.admins.nodes.find(({ email }: { email: string }) => email === lou.email);
    await ada.change('removeAdmin', { id, expectedVersion: version }, 'deletedId');
    await invite(lou.email);
    expect(await (await come(lou)).browser.viewer()).toEqual({ email: lou.email, account: { id: accountId } });
    expect((await seen(ada, lou.email)).secondFactors.passkeys).toBe(0);
  });
});
