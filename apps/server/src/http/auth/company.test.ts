import { type IdentityProvider, startIdentityProvider } from '@countersign/tooling/identityProvider';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { choose } from '../../testing/clientCalls.js';
import { openPostOffice, type PostOffice } from '../../testing/postOffice.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
let office: PostOffice;
let company: IdentityProvider;
let ada: Browser;

const accountId = 'acc_one';
const jo = { sub: 'jo-1', email: 'jo@one.example', email_verified: true };

const settings = () => ({
  issuer: company.issuer,
  clientId: company.clientId,
  clientSecret: company.clientSecret,
  domains: ['one.example'],
});
const set = (browser: Browser, input: object) =>
  browser.change('setIdentityProvider', input, 'changes { field after }');
const version = async () =>
  (await ada.query('{ companySignIn { provider { version } } }')).data.companySignIn.provider?.version;
const invite = (email: string, privileges = ['VIEW_AUDIT']) =>
  ada.change('inviteAdmin', { email, name: email, privileges }, 'admin { id version }');
const prove = (domain: string, id = accountId) =>
  server.names.publish(`_countersign.${domain}`, `countersign-account=${id}`);

/** A browser that keeps cookies of both sites, and follows where it is sent, from one to the other and back. */
function stranger() {
  const jars = new Map<string, Map<string, string>>();
  const go = async (address: string, init: RequestInit = {}) => {
    // What is ours by name listens on a port of the test's own.
    const url = new URL(address.replace(/^http:\/\/localhost(?=\/)/, server.url));
    const jar = jars.get(url.host) ?? new Map<string, string>();
    jars.set(url.host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { cookie, ...init.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    return answer;
  };
  const ask = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await go(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
    return { status: answer.status, ...((await answer.json()) as any) };
  };
  /** Follows redirects until our own page is reached; answers its address. */
  const follow = async (from: string): Promise<URL> => {
    let at = from;
    for (let hops = 0; hops < 12; hops++) {
      const here = new URL(at, 'http://localhost');
      if (here.pathname === '/sign-in') return here;
      const answer = await go(here.href);
      at = new URL(answer.headers.get('location') ?? '', here).href;
    }
    throw new Error(`Lost at ${at}.`);
  };
  const begin = (email: string, to = '/audit') => ask('/auth/sign-in/company/begin', { email, to });
  return {
    go,
    ask,
    begin,
    follow,
    async signIn(email: string): Promise<string> {
      const { url } = await begin(email);
      return (await follow(url)).searchParams.get('company') ?? '';
    },
    viewer: async () => (await ask('/graphql', { query: '{ viewer { email account { id } } }' })).data?.viewer,
  };
}

/** Signs in by the company and answers what the page is told. */
const come = async (employee: typeof jo) => {
  company.employee = employee;
  const browser = stranger();
  return { browser, said: await browser.signIn(employee.email) };
};

beforeAll(async () => {
  office = await openPostOffice();
  server = await startServer({ env: { SMTP_URL: office.url, MAIL_FROM: 'Countersign <no-reply@example.com>' } });
  await server.makeAccount(accountId, ['ada@one.example', 'ben@one.example']);
  ada = await server.signIn('ada@one.example');
  company = await startIdentityProvider(jo);
  company.register(`http://localhost/auth/company/${accountId}/callback`);
});
afterAll(async () => {
  await company.close();
  await server.close();
  await office.close();
});

describe('saying who vouches for the account’s people', () => {
  test('needs the domain proven, and leads nobody else’s people anywhere', async () => {
    await expect(set(ada, settings())).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['domains', 0], message: expect.stringContaining('_countersign.one.example') }],
    });
    prove('one.example', 'acc_other');
    await expect(set(ada, settings())).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await stranger().ask('/auth/sign-in/company', { email: 'ada@one.example' })).toMatchObject({
      offered: false,
    });
  });

  test.each([
    ['a place of our own network', 'https://10.0.0.7'],
    ['the machine next door, by a cloud’s address', 'https://169.254.169.254'],
    ['what listens beside us over IPv6', 'https://[fd00::1]'],
    ['plain http elsewhere', 'http://login.example.com'],
  ])('%s is never asked', async (_what, issuer) => {
    await expect(set(ada, { ...settings(), issuer })).rejects.toMatchObject({ issues: [{ path: ['issuer'] }] });
  });

  test('is tried before it is saved, and the trial says what is wrong', async () => {
    const tryIt = async (more: object) => {
      const query =
        'query($input: IdentityProviderTrialInput!) { identityProviderTrial(input: $input) { what isGood } }';
      const { data } = await ada.query(query, { input: { ...settings(), ...more } });
      return Object.fromEntries(
        data.identityProviderTrial.map((each: { what: string; isGood: boolean }) => [each.what, each.isGood]),
      );
    };
    expect(await tryIt({})).toEqual({ provider: true, client: true, 'one.example': false });
    prove('one.example');
    expect(await tryIt({ clientSecret: 'another' })).toEqual({ provider: true, client: false, 'one.example': true });
    expect(await tryIt({ issuer: `${company.issuer}/elsewhere` })).toMatchObject({ provider: false });
  });

  test('keeps the secret where nobody reads it: not in the audit, not in what waits', async () => {
    const { changes } = await set(ada, settings());
    expect(changes).toContainEqual({ field: 'clientSecret', after: 'a new one' });
    const reads = server.store.within(accountId);
    const kept = JSON.stringify([
      await reads.admins.identityProvider(),
      await reads.audit.chain(),
      await reads.changes.page({}, true, { limit: 100, backwards: false }, server.now()),
    ]);
    expect(kept).toContain('sealedClientSecret');
    expect(kept).not.toContain(company.clientSecret);
    const { data } = await ada.query('{ __type(name: "IdentityProvider") { fields { name } } }');
    expect(JSON.stringify(data)).not.toMatch(/secret/i);
  });

  test('asks for the secret anew when it is to be sent to another provider', async () => {
    const { clientSecret: _kept, ...others } = settings();
    const input = { ...others, issuer: 'https://login.example.com', expectedVersion: await version() };
    await expect(set(ada, input)).rejects.toMatchObject({ issues: [{ path: ['clientSecret'] }] });
    await set(ada, { ...others, expectedVersion: await version() });
  });

  test('is for who may do everything anyway', async () => {
    await server.restrict(accountId, 'ben@one.example', ['ADMINISTER_ACCOUNT', 'MANAGE_USERS']);
    const ben = await server.signIn('ben@one.example');
    await expect(set(ben, { ...settings(), expectedVersion: await version() })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  test('a domain that leads to one account’s provider leads to no other’s', async () => {
    await server.makeAccount('acc_two', ['eve@two.example']);
    const eve = await server.signIn('eve@two.example');
    prove('one.example', 'acc_two');
    await expect(set(eve, settings())).rejects.toMatchObject({ issues: [{ path: ['domains', 0] }] });
    prove('one.example');
  });
});

describe('signing in by the company', () => {
  let heard = 0;
  const letters = () => office.letters.slice(heard);
  beforeEach(() => {
    heard = office.letters.length;
  });

  test('lets in who was invited, for good by the same subject, and tells them by mail', async () => {
    await invite(jo.email);
    const { browser, said } = await come(jo);
    expect(said).toBe('back');
    expect(await browser.ask('/auth/sign-in/under-way', {})).toMatchObject({ next: 'DONE' });
    expect(await browser.viewer()).toEqual({ email: jo.email, account: { id: accountId } });
    expect(letters().map(({ to, text }) => [to[0], /company's sign-in at/.test(text)])).toContainEqual([
      jo.email,
      true,
    ]);
    // The address may change: the subject stays.
    const renamed = await come({ ...jo, email: 'joanna@one.example' });
    expect(await renamed.browser.viewer()).toMatchObject({ email: jo.email });
  });

  test('is the only way in for them: no password, no link by mail', async () => {
    const browser = stranger();
    await browser.ask('/auth/password-reset', { email: jo.email });
    expect(await browser.ask('/auth/sign-in', { email: jo.email, password })).toMatchObject({ status: 401 });
    expect(letters()).toEqual([]);
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
    company.employee = employee;
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
    const lou = { sub: 'lou', email: 'lou@one.example', email_verified: true };
    await invite(lou.email);
    await choose(ada, { secondFactorRequired: true });
    const { browser, said } = await come(lou);
    expect(said).toBe('back');
    expect(await browser.viewer()).toBeUndefined();
    expect(await browser.ask('/auth/sign-in/under-way', {})).toMatchObject({ next: 'ENROL' });
    const { secret, sealed } = await browser.ask('/auth/enrol/authenticator/begin', {});
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.now() });
    expect(await browser.ask('/auth/enrol/authenticator', { sealed, code })).toMatchObject({ next: 'DONE' });
    expect(await browser.viewer()).toMatchObject({ email: lou.email });
    await choose(ada, { secondFactorRequired: false });
  });

  test('an answer is good in the browser that asked, and once', async () => {
    company.employee = jo;
    const victim = stranger();
    const { url } = await victim.begin(jo.email);
    // Followed as far as our door by somebody whose browser did not begin.
    const other = stranger();
    let at = url;
    while (!at.startsWith('http://localhost/')) {
      at = new URL((await other.go(at)).headers.get('location') ?? '', at).href;
    }
    expect((await other.follow(at)).searchParams.get('company')).toBe('EXPIRED');
    expect((await victim.follow(at)).searchParams.get('company')).toBe('back');
    expect((await victim.follow(at)).searchParams.get('company')).toBe('EXPIRED');
  });

  test('an answer with another state, another code or from another account’s door lets nobody in', async () => {
    for (const tamper of [
      (at: string) => at.replace(/state=[^&]+/, 'state=other'),
      (at: string) => at.replace(/code=[^&]+/, 'code=other'),
      (at: string) => at.replace(accountId, 'acc_two'),
      (at: string) => at.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fother.example'),
    ]) {
      const browser = stranger();
      let at: string = (await browser.begin(jo.email)).url;
      while (!at.startsWith('http://localhost/')) {
        at = new URL((await browser.go(at)).headers.get('location') ?? '', at).href;
      }
      expect((await browser.follow(tamper(at))).searchParams.get('company')).toMatch(/REFUSED|EXPIRED/);
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
    expect((await browser.ask('/graphql', { query: look })).errors[0].extensions.code).toBe('FORBIDDEN');
    const { data } = await browser.ask('/graphql', { query: '{ mySecurity { accounts { id } } }' });
    expect(data.mySecurity.accounts).toEqual([{ id: accountId }]);
    for (const factor of ['authenticator', 'passkey']) {
      expect(await browser.ask(`/auth/enrol/${factor}/begin`, {})).toMatchObject({ code: 'STEP_UP_REQUIRED' });
    }
    // Nor does the password open the account that left it to its provider who people are.
    const own = await server.signIn('pat@one.example');
    expect((await own.query('{ viewer { account { id } } }')).data.viewer.account.id).toBe('acc_three');
    const back = `mutation { switchAccount(accountId: "${accountId}") { outcome } }`;
    expect((await own.query(back)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('what it let somebody set up is gone when they choose their first password elsewhere', async () => {
    const sam = { sub: 'sam', email: 'sam@one.example', email_verified: true };
    await invite(sam.email);
    const { browser } = await come(sam);
    const { secret, sealed } = await browser.ask('/auth/enrol/authenticator/begin', {});
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.now() });
    expect(await browser.ask('/auth/enrol/authenticator', { sealed, code })).toMatchObject({ next: 'DONE' });

    const eve = await server.signIn('eve@two.example');
    await eve.change('inviteAdmin', { email: sam.email, name: 'Sam', privileges: ['VIEW_AUDIT'] }, 'outcome');
    const letter = office.letters.at(-1);
    const token = /\/invitation#(\S+)/.exec(letter?.text ?? '')?.[1];
    const home = stranger();
    expect(await home.ask('/auth/invitation/accept', { token, password: 'words that nobody guesses' })).toMatchObject({
      next: 'DONE',
    });
    expect(await home.viewer()).toEqual({ email: sam.email, account: { id: 'acc_two' } });
  });

  test('is gone with the next request when it is removed', async () => {
    const begun = stranger();
    const { url } = await begun.begin(jo.email);
    await ada.change('removeIdentityProvider', { expectedVersion: await version() }, 'outcome');
    expect((await begun.follow(url)).searchParams.get('company')).toBe('EXPIRED');
    expect(await begun.ask('/auth/sign-in/company', { email: jo.email })).toMatchObject({ offered: false });
  });
});
