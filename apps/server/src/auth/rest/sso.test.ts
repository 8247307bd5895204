import { Secret, TOTP } from 'otpauth';
import { afterAll, describe, expect, test } from 'vitest';
import { minute } from '../../kernel/duration.js';
import { addClient, choose } from '../../testing/clientCalls.js';
import { openCompany } from '../../testing/company.js';
import { password } from '../../testing/server.js';
import { pkce } from '../../testing/visitor.js';

const { accountId, jo, mailbox, server, ada, provider, settings, set, version, prove, invite, stranger, come, close } =
  await openCompany();
/** Comes to have an authenticator app. */
const lou = { sub: 'lou', email: 'lou@one.example', email_verified: true };
let passcodeOfLou = (): string => '';

prove('one.example');
await set(ada, settings);
afterAll(close);

describe('signing in by the company', () => {
  test('lets in who was invited, for good by the same subject, and tells them by mail', async () => {
    await invite(jo.email);
    const { browser, said } = await come(jo);
    expect(said).toBe('back');
    expect(await browser.ask('/auth/sign-in/pending', {})).toMatchObject({ next: 'DONE' });
    expect(await browser.viewer()).toEqual({ email: jo.email, account: { id: accountId } });
    const text = expect.stringContaining("company's single sign-on at");
    expect(mailbox.take()).toContainEqual(expect.objectContaining({ to: jo.email, text }));
    // The address may change: the subject stays.
    const renamed = await come({ ...jo, email: 'joanna@one.example' });
    expect(await renamed.browser.viewer()).toMatchObject({ email: jo.email });
  });

  test('is the only way in for them: no password, no link by mail', async () => {
    const browser = stranger();
    mailbox.take();
    await browser.ask('/auth/password-reset', { email: jo.email });
    expect(await browser.ask('/auth/sign-in', { email: jo.email, password })).toMatchObject({ status: 401 });
    expect(mailbox.take()).toEqual([]);
  });

  test.each([
    ['whom nobody invited', { sub: 'new', email: 'new@one.example', email_verified: true }, 'UNKNOWN'],
    [
      'whose address the provider has not verified',
      { sub: 'b', email: 'ben@one.example', email_verified: false },
      'UNVERIFIED',
    ],
    [
      'of a domain that is not the account’s',
      { sub: 'e', email: 'eve@two.example', email_verified: true },
      'UNVERIFIED',
    ],
    [
      'who has the address of somebody who was connected',
      { sub: 'jo-2', email: jo.email, email_verified: true },
      'OTHER',
    ],
  ])('keeps out somebody %s', async (_who, employee, lack) => {
    provider.employee = employee;
    const browser = stranger();
    expect(await browser.signIn('someone@one.example')).toBe(lack);
    expect(await browser.viewer()).toBeUndefined();
  });

  test('keeps out who was disabled, and ends with the provider', async () => {
    await invite('kim@one.example');
    const kim = { sub: 'kim', email: 'kim@one.example', email_verified: true };
    const { browser } = await come(kim);
    expect(await browser.viewer()).toMatchObject({ email: kim.email });
    const { data } = await ada.query('{ admins { nodes { id email } } }');
    const { id } = data.admins.nodes.find(({ email }: { email: string }) => email === kim.email);
    await ada.change('disableAdmin', { id }, 'outcome');
    expect(await browser.viewer()).toBeUndefined();
    expect((await come(kim)).said).toBe('UNKNOWN');
  });

  test('leads through setting up the second factor that the account asks of everybody', async () => {
    await invite(lou.email);
    await choose(ada, { secondFactorRequired: true });
    const { browser, said } = await come(lou);
    expect(said).toBe('back');
    expect(await browser.viewer()).toBeUndefined();
    expect(await browser.ask('/auth/sign-in/pending', {})).toMatchObject({ next: 'ENROL' });
    const { secret, sealed } = await browser.ask('/auth/enrol/totp/begin', {});
    passcodeOfLou = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.now() });
    const code = passcodeOfLou();
    expect(await browser.ask('/auth/enrol/totp', { sealed, code })).toMatchObject({ next: 'DONE' });
    expect(await browser.viewer()).toMatchObject({ email: lou.email });
    await choose(ada, { secondFactorRequired: false });
  });

  test('an answer is good in the browser that asked, and once', async () => {
    provider.employee = jo;
    const victim = stranger();
    const { url } = await victim.begin(jo.email);
    // Followed as far as our door by somebody whose browser did not begin.
    const other = stranger();
    const at = await other.followToDoor(url);
    expect((await other.follow(at)).searchParams.get('sso')).toBe('EXPIRED');
    expect((await victim.follow(at)).searchParams.get('sso')).toBe('back');
    expect((await victim.follow(at)).searchParams.get('sso')).toBe('EXPIRED');
  });

  test('an answer with another state, another code or from another account’s door lets nobody in', async () => {
    for (const tamper of [
      (at: string) => at.replace(/state=[^&]+/, 'state=other'),
      (at: string) => at.replace(/code=[^&]+/, 'code=other'),
      (at: string) => at.replace(accountId, 'acc_two'),
      (at: string) => at.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fother.example'),
    ]) {
      const browser = stranger();
      const at = await browser.followToDoor((await browser.begin(jo.email)).url);
      expect((await browser.follow(tamper(at))).searchParams.get('sso')).toMatch(/REFUSED|EXPIRED/);
      expect(await browser.viewer()).toBeUndefined();
    }
  });
});

describe('an account’s provider', () => {
  test('speaks for that account alone, and never comes to own what opens the person’s others', async () => {
    await server.makeAccount('acc_three', ['pat@one.example']);
    await invite('pat@one.example');
    const { browser } = await come({ sub: 'pat', email: 'pat@one.example', email_verified: true });
    expect(await browser.viewer()).toMatchObject({ account: { id: accountId } });
    const look = 'mutation { switchAccount(accountId: "acc_three") { outcome } }';
    expect((await browser.ask('/graphql', { query: look })).errors[0].extensions.code).toBe('NOT_FOUND');
    // Whom it vouches for is somebody in that account alone, with what is set up there.
    const { data } = await browser.ask('/graphql', { query: '{ mySecurity { hasPassword accounts { id } } }' });
    expect(data.mySecurity).toEqual({ hasPassword: false, accounts: [{ id: accountId }] });
    const { secret, sealed } = await browser.ask('/auth/enrol/totp/begin', {});
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.now() });
    expect(await browser.ask('/auth/enrol/totp', { sealed, code })).toMatchObject({ next: 'DONE' });
    const home = stranger();
    expect(await home.ask('/auth/sign-in', { email: 'pat@one.example', password })).toMatchObject({ next: 'DONE' });
    // Nor does the password open the account that left it to its provider who people are.
    const own = await server.signIn('pat@one.example');
    expect((await own.query('{ viewer { account { id } } }')).data.viewer.account.id).toBe('acc_three');
    const asks = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: ['https://app.example.com/'] };
    const { id: client_id } = await addClient(own, asks);
    const challenge = { code_challenge: pkce().challenge, code_challenge_method: 'S256' };
    const query = new URLSearchParams({ response_type: 'code', client_id, ...challenge });
    const asked = await browser.go(`${server.url}/oauth/authorize?${query}`);
    expect(asked.status).toBe(403);
    expect(await asked.text()).toContain('Sign in as another person');
    const back = `mutation { switchAccount(accountId: "${accountId}") { outcome } }`;
    expect((await own.query(back)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });

  test('what it let somebody set up is not theirs elsewhere, where they choose their first password', async () => {
    const sam = { sub: 'sam', email: 'sam@one.example', email_verified: true };
    await invite(sam.email);
    const { browser } = await come(sam);
    const { secret, sealed } = await browser.ask('/auth/enrol/totp/begin', {});
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.now() });
    expect(await browser.ask('/auth/enrol/totp', { sealed, code })).toMatchObject({ next: 'DONE' });

    const eve = await server.signIn('eve@two.example');
    await eve.change('inviteAdmin', { email: sam.email, name: 'Sam', privileges: ['VIEW_AUDIT'] }, 'outcome');
    const token = /\/invitation#(\S+)/.exec(mailbox.take().at(-1)?.text ?? '')?.[1];
    const home = stranger();
    expect(await home.ask('/auth/invitation/accept', { token, password: 'words that nobody guesses' })).toMatchObject({
      next: 'DONE',
    });
    expect(await home.viewer()).toEqual({ email: sam.email, account: { id: 'acc_two' } });
  });

  test('lets in as many of one office as come, and stops who begins from there without end', async () => {
    server.pass(15 * minute);
    const beginner = stranger();
    for (let n = 0; n < 49; n++) await beginner.begin(jo.email);
    for (const employee of [jo, jo]) expect((await come(employee)).said).toBe('back');
    expect(await beginner.begin(jo.email)).toMatchObject({ status: 200 });
    expect(await beginner.begin(jo.email)).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    server.pass(15 * minute);
  });

  test('is gone with the next request when it is removed', async () => {
    const begun = stranger();
    const { url } = await begun.begin(jo.email);
    const halfway = (await come(lou)).browser;
    const ben = await server.signIn('ben@one.example');
    await ben.change('removeIdentityProvider', { expectedVersion: await version() }, 'outcome');
    expect((await begun.follow(url)).searchParams.get('sso')).toBe('EXPIRED');
    expect(await begun.ask('/auth/sign-in/sso', { email: jo.email })).toMatchObject({ offered: false });
    // Nor does who was vouched for before, and had only a passcode to type.
    expect(await halfway.ask('/auth/sign-in/passcode', { code: passcodeOfLou() })).toMatchObject({ status: 401 });
    expect(await halfway.viewer()).toBeUndefined();
  });
});
