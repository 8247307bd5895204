import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { disableAdmin } from '../admins/disableAdmin.js';
import { disableClient } from '../clients/disableClient.js';
import { revokeClientTokens } from '../clients/revokeClientTokens.js';
import { updateClient } from '../clients/updateClient.js';
import { type Application, applicationOf } from '../testing/application.js';
import { basic, startTokenService, type TokenService } from '../testing/tokenService.js';
import { makeVisitor, pkce, type Visitor } from '../testing/visitor.js';
import type { MadeClient } from '../testing/world.js';

let service: TokenService;
let payroll: { id: string; audience: string };
let people: { id: string; audience: string };
let web: MadeClient;
let app: MadeClient;
let visitor: Visitor;
let application: Application;

const redirectUri = 'https://app.example.com/callback';

beforeAll(async () => {
  service = await startTokenService();
  payroll = await service.makeModule('payroll', [
    { name: 'payroll.read', description: 'See pay runs' },
    { name: 'payroll.admin', description: 'Close pay runs', level: 'ADMINISTRATOR' },
  ]);
  people = await service.makeModule('people', [{ name: 'people.read', description: 'See people' }]);
  const shared = {
    grantTypes: ['AUTHORIZATION_CODE'],
    redirectUris: [redirectUri, 'https://app.example.com/other'],
    modules: [{ moduleId: payroll.id, administrator: true }, { moduleId: people.id }],
  };
  web = await service.makeClient({ name: 'Web application', ...shared });
  app = await service.makeClient({
    name: 'Desktop application',
    type: 'PUBLIC',
    ...shared,
    redirectUris: ['http://127.0.0.1/callback', 'http://localhost:8080/cb', 'com.example.app:/callback'],
  });
  application = applicationOf(service, web, { redirectUri, scope: 'payroll.read' });
});
afterAll(() => service.close());

const comeIn = async () => {
  visitor = await makeVisitor(service);
  await visitor.signIn();
};

const authorizePath: Application['authorizePath'] = (change) => application.authorizePath(change);
/** Of the visitor, unless it is somebody else's. */
const codeFor = (change = {}, who = visitor) => application.codeFor(who, change);
const redeem: Application['redeem'] = (...request) => application.redeem(...request);
const isDead = { status: 400, body: { error: 'invalid_grant' } };

const claimsOf = async (token: string, audience = payroll.audience) => {
  const keys = createRemoteJWKSet(new URL(`${service.origin}/.well-known/jwks.json`));
  return (await jwtVerify(token, keys, { issuer: service.origin, audience, typ: 'at+jwt' })).payload;
};

describe('The whole way, through openid-client', () => {
  beforeAll(comeIn);

  test('a person signs in and allows it; the application gets tokens, who it was, and refreshes', async () => {
    const config = await openid.discovery(new URL(service.origin), web.id, web.secret, undefined, {
      execute: [openid.allowInsecureRequests],
    });
    const pkceCodeVerifier = openid.randomPKCECodeVerifier();
    const [expectedState, expectedNonce] = [openid.randomState(), openid.randomNonce()];
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid profile email payroll.read',
      code_challenge: await openid.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
    });
    const asked = await visitor.get(url.pathname + url.search);
    expect(asked.html).toContain('Web application');
    expect(asked.html).toContain('See pay runs');
    expect(asked.html).toContain(visitor.email);
    expect(asked.html).toContain('at <strong>Acme</strong>');
    const { location } = await visitor.submit(asked, 'allow');

    const tokens = await openid.authorizationCodeGrant(config, location ?? new URL('about:blank'), {
      pkceCodeVerifier,
      expectedState,
      expectedNonce,
    });
    expect(tokens.claims()).toMatchObject({ sub: visitor.adminId, aud: web.id, auth_time: expect.any(Number) });
    expect(await claimsOf(tokens.access_token)).toMatchObject({
      sub: visitor.adminId,
      client_id: web.id,
      scope: 'openid profile email payroll.read',
    });
    const info = await openid.fetchUserInfo(config, tokens.access_token, visitor.adminId);
    expect(info).toEqual({ sub: visitor.adminId, name: expect.stringMatching(/^Visitor/), email: visitor.email });

    const again = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '');
    expect(again.scope).toBe('openid profile email payroll.read');
    await openid.tokenRevocation(config, again.refresh_token ?? '');
    expect(await openid.tokenIntrospection(config, again.access_token)).toEqual({ active: false });
  });
});

describe('The person', () => {
  beforeEach(comeIn);

  test('signs in first, by the page, and comes back to where they were', async () => {
    const stranger = await makeVisitor(service);
    const { status, location } = await stranger.get(authorizePath({ login_hint: 'jo@example.com' }));
    expect(status).toBe(303);
    expect(location?.pathname).toBe('/sign-in');
    expect(location?.searchParams.get('email')).toBe('jo@example.com');
    await stranger.signIn();
    expect(await stranger.get(location?.searchParams.get('to') ?? '')).toMatchObject({ status: 200 });
  });

  test('is asked once, and again only for more', async () => {
    expect(await codeFor()).not.toBe('');
    const second = await visitor.get(authorizePath());
    expect(second.location?.searchParams.get('code')).toMatch(/^csc_/);
    expect((await visitor.get(authorizePath({ scope: 'payroll.read people.read' }))).status).toBe(200);
    expect((await visitor.get(authorizePath({ prompt: 'consent' }))).status).toBe(200);
  });

  test('is always asked on behalf of an application that anything on their machine can pretend to be', async () => {
    const change = { client_id: app.id, redirect_uri: 'http://127.0.0.1:51004/callback' };
    expect(await codeFor(change)).not.toBe('');
    expect((await visitor.get(authorizePath(change))).status).toBe(200);
  });

  test('may say no, which the application hears', async () => {
    const { location } = await visitor.submit(await visitor.get(authorizePath()), 'deny');
    expect(location?.origin + (location?.pathname ?? '')).toBe(redirectUri);
    expect(Object.fromEntries(location?.searchParams ?? [])).toEqual({
      error: 'access_denied',
      error_description: expect.any(String),
      state: 'the state',
      iss: service.origin,
    });
  });

  test('is not asked where the application forbids it, which then hears why', async () => {
    const asked = await visitor.get(authorizePath({ prompt: 'none' }));
    expect(asked.location?.searchParams.get('error')).toBe('consent_required');
    const nobody = await (await makeVisitor(service)).get(authorizePath({ prompt: 'none' }));
    expect(nobody.location?.searchParams.get('error')).toBe('login_required');
    await codeFor();
    expect((await visitor.get(authorizePath({ prompt: 'none' }))).location?.searchParams.get('code')).toMatch(/^csc_/);
  });

  test.each([{ prompt: 'login' }, { max_age: '60' }, { max_age: '0' }])(
    'signs in anew where the application wants that: %o',
    async (change) => {
      service.pass(120_000);
      const first = await visitor.get(authorizePath(change));
      expect(first.location?.pathname).toBe('/sign-in');
      const back = first.location?.searchParams.get('to') ?? '';
      expect((await visitor.get(back)).location?.pathname).toBe('/sign-in');
      // What lets them pass cannot be made up.
      const forged = back.replace(/signed_in_since=\d+/, 'signed_in_since=1');
      expect((await visitor.get(forged)).location?.pathname).toBe('/sign-in');
      service.pass(1000);
      await visitor.signIn();
      expect((await visitor.get(back)).status).toBe(200);
    },
  );

  test('who does not belong to the company is told so, and the application gets nothing', async () => {
    const elsewhere = await service.elsewhere();
    const stranger = await makeVisitor(elsewhere);
    await stranger.signIn();
    const page = await stranger.get(authorizePath());
    expect(page.status).toBe(403);
    expect(page.html).toContain('does not belong to the company');
    const silent = await stranger.get(authorizePath({ prompt: 'none' }));
    expect(silent.location?.searchParams.get('error')).toBe('interaction_required');
  });

  test('who administers passes on administrator scopes; one who does not, does not', async () => {
    const scope = 'payroll.admin payroll.read';
    expect((await redeem(await codeFor({ scope }))).body.scope).toBe(scope);
    const endUser = await makeVisitor(service, []);
    await endUser.signIn();
    expect((await redeem(await codeFor({ scope }, endUser))).body.scope).toBe('payroll.read');
  });

  test('takes it back, and everything that was issued for them is dead', async () => {
    const { body } = await redeem(await codeFor());
    await visitor.takeBack(web.id);
    expect(await service.post('/oauth/introspect', { token: body.access_token }, basic(web))).toMatchObject({
      body: { active: false },
    });
    const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    expect(await service.token(refresh, basic(web))).toMatchObject(isDead);
    // Allowing it again does not bring the old ones back to life.
    service.pass(1000);
    await codeFor();
    expect(await service.token(refresh, basic(web))).toMatchObject(isDead);
  });

  test('who is disabled is not acted for any longer', async () => {
    const { body } = await redeem(await codeFor());
    await service.run(disableAdmin, { id: visitor.adminId });
    const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    expect(await service.token(refresh, basic(web))).toMatchObject(isDead);
  });
});

describe('An error is shown to the person, and nothing is sent anywhere, when', () => {
  beforeAll(comeIn);

  test.each([
    ['the application is unknown', { client_id: 'nobody' }],
    ['the application is not named', { client_id: undefined }],
    ['the address to return to is not named, though there are several', { redirect_uri: undefined }],
    ['another address', { redirect_uri: 'https://evil.example/callback' }],
    ['a path below', { redirect_uri: `${redirectUri}/evil` }],
    ['a path above', { redirect_uri: 'https://app.example.com/' }],
    ['a way up', { redirect_uri: `${redirectUri}/../evil` }],
    ['an encoded way up', { redirect_uri: `${redirectUri}/%2e%2e/evil` }],
    ['a query more', { redirect_uri: `${redirectUri}?next=https://evil.example` }],
    ['a fragment', { redirect_uri: `${redirectUri}#evil` }],
    ['a user name', { redirect_uri: 'https://app.example.com@evil.example/callback' }],
    ['a longer host', { redirect_uri: 'https://app.example.com.evil.example/callback' }],
    ['a backslash', { redirect_uri: 'https://app.example.com\\@evil.example/callback' }],
    ['a tab', { redirect_uri: 'https://app.example.com\t/callback' }],
    ['a line break', { redirect_uri: `${redirectUri}\r\nSet-Cookie: a=b` }],
    ['another scheme', { redirect_uri: 'http://app.example.com/callback' }],
    ['upper case', { redirect_uri: 'https://APP.example.com/callback' }],
    ['a port', { redirect_uri: 'https://app.example.com:443/callback' }],
    ['a script', { redirect_uri: 'javascript:alert(1)' }],
  ])('%s', async (_why, change) => {
    const page = await visitor.get(authorizePath(change));
    expect(page).toMatchObject({ status: 400, location: undefined });
    expect(page.html).toContain('This request cannot be carried out');
    expect(page.html).not.toContain('evil');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  test.each(['client_id', 'redirect_uri'])('%s is repeated', async (name) => {
    const path = authorizePath();
    const value = new URLSearchParams(path.split('?')[1]).get(name) ?? '';
    expect(await visitor.get(`${path}&${new URLSearchParams({ [name]: value })}`)).toMatchObject({ status: 400 });
  });

  test('the application was disabled, or may not ask people', async () => {
    const machine = await service.makeClient();
    expect(await visitor.get(authorizePath({ client_id: machine.id }))).toMatchObject({ status: 400 });
    const stopped = await service.makeClient({ grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] });
    await service.run(disableClient, { id: stopped.id });
    expect(await visitor.get(authorizePath({ client_id: stopped.id }))).toMatchObject({ status: 400 });
  });
});

describe('A program on the person’s own machine', () => {
  beforeAll(comeIn);

  test.each([
    'http://127.0.0.1:51004/callback',
    'http://127.0.0.1/callback',
    'http://localhost:9999/cb',
    'com.example.app:/callback',
  ])('may return to %s', async (address) => {
    expect((await visitor.get(authorizePath({ client_id: app.id, redirect_uri: address }))).status).toBe(200);
  });

  test.each([
    'http://127.0.0.1:51004/other',
    'http://127.0.0.2:51004/callback',
    'http://localhost:51004/callback',
    'http://127.0.0.1:0/callback',
    'http://127.0.0.1:99999/callback',
    'http://127.0.0.1:1@evil.example/callback',
    'http://127.0.0.1.evil.example/callback',
    'https://127.0.0.1/callback',
    'com.example.app:/callback/../x',
  ])('may not return to %s', async (address) => {
    expect((await visitor.get(authorizePath({ client_id: app.id, redirect_uri: address }))).status).toBe(400);
  });
});

describe('The application hears of an error by the redirect, with its state and our name, when it', () => {
  beforeAll(comeIn);

  test.each([
    ['leaves out response_type', { response_type: undefined }, 'invalid_request'],
    ['asks for the implicit flow', { response_type: 'token' }, 'unsupported_response_type'],
    ['asks for a hybrid flow', { response_type: 'code id_token' }, 'unsupported_response_type'],
    ['wants the answer in a fragment', { response_mode: 'fragment' }, 'invalid_request'],
    ['leaves out PKCE', { code_challenge: undefined }, 'invalid_request'],
    ['leaves out the method, which means plain', { code_challenge_method: undefined }, 'invalid_request'],
    ['uses plain', { code_challenge_method: 'plain', code_challenge: pkce().verifier }, 'invalid_request'],
    ['sends a challenge that is none', { code_challenge: 'short' }, 'invalid_request'],
    ['asks for a scope that it was not granted', { scope: 'other' }, 'invalid_scope'],
    ['asks for a scope that is none', { scope: 'a"b' }, 'invalid_scope'],
    ['names a resource that it was not granted', { resource: 'https://other.example' }, 'invalid_target'],
    ['sends a request object', { request: 'eyJ' }, 'request_not_supported'],
    ['sends the address of one', { request_uri: 'https://app.example.com/r' }, 'request_uri_not_supported'],
    ['registers itself', { registration: '{}' }, 'registration_not_supported'],
    ['mixes prompts', { prompt: 'none login' }, 'invalid_request'],
    ['makes a prompt up', { prompt: 'please' }, 'invalid_request'],
    ['sends a max_age that is no number', { max_age: 'soon' }, 'invalid_request'],
  ])('%s', async (_why, change, error) => {
    const { status, location } = await visitor.get(authorizePath(change));
    expect(status).toBe(303);
    expect(location?.href.startsWith(`${redirectUri}?`)).toBe(true);
    expect(Object.fromEntries(location?.searchParams ?? [])).toEqual({
      error,
      error_description: expect.stringMatching(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/),
      state: 'the state',
      iss: service.origin,
    });
  });

  test('repeats a parameter', async () => {
    const { location } = await visitor.get(`${authorizePath()}&nonce=1&nonce=2`);
    expect(location?.searchParams.get('error')).toBe('invalid_request');
  });
});

describe('A code', () => {
  beforeAll(comeIn);

  test('is redeemed once: OIDCCAuthCodeReuse, and what was issued for it dies', async () => {
    const code = await codeFor();
    const { body } = await redeem(code);
    expect(body).toMatchObject({ token_type: 'Bearer', scope: 'payroll.read' });
    expect(await redeem(code)).toMatchObject(isDead);
    expect(await service.post('/oauth/introspect', { token: body.access_token }, basic(web))).toMatchObject({
      body: { active: false },
    });
    const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    expect(await service.token(refresh, basic(web))).toMatchObject(isDead);
    expect((await service.audited('codeReused')).map(({ subject }) => subject.id)).toContain(web.id);
  });

  test('that comes again after half a minute is refused the same: OIDCCAuthCodeReuseAfter30Seconds', async () => {
    const code = await codeFor();
    expect(await redeem(code)).toMatchObject({ status: 200 });
    service.pass(30_000);
    expect(await redeem(code)).toMatchObject(isDead);
  });

  test('that a hundred redeem at once gives tokens to one, which then die; a restart does not forgive', async () => {
    const code = await codeFor();
    const answers = await Promise.all(Array.from({ length: 100 }, () => redeem(code)));
    const [winner, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    await service.restart();
    expect(await redeem(code)).toMatchObject(isDead);
    const refresh = { grant_type: 'refresh_token', refresh_token: winner?.body.refresh_token };
    expect(await service.token(refresh, basic(web))).toMatchObject(isDead);
    expect(await service.post('/oauth/introspect', { token: winner?.body.access_token }, basic(web))).toMatchObject({
      body: { active: false },
    });
  });

  test('is dead after a minute', async () => {
    const code = await codeFor();
    service.pass(60_000);
    expect(await redeem(code)).toMatchObject(isDead);
  });

  test('is bound to its client: EnsureAuthorizationCodeIsBoundToClient', async () => {
    const other = await service.makeClient({ grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] });
    const code = await codeFor();
    expect(await redeem(code, {}, basic(other))).toMatchObject(isDead);
    expect((await service.audited('codeOfAnotherClient')).map(({ subject }) => subject.id)).toContain(web.id);
    expect(await redeem(code)).toMatchObject({ status: 200 });
  });

  test.each([
    ['a wrong verifier', { code_verifier: pkce().verifier }, 'invalid_grant'],
    ['no verifier', { code_verifier: '' }, 'invalid_request'],
    ['a verifier that is none', { code_verifier: 'short' }, 'invalid_request'],
    ['another address', { redirect_uri: 'https://app.example.com/other' }, 'invalid_grant'],
    ['no address, though the request named one', { redirect_uri: '' }, 'invalid_grant'],
    ['another code', { code: 'csc_other' }, 'invalid_grant'],
    ['no code', { code: '' }, 'invalid_request'],
    ['a refresh token besides', { refresh_token: 'csr_x' }, 'invalid_request'],
  ])('is not redeemed with %s', async (_how, change, error) => {
    expect(await redeem(await codeFor(), change)).toMatchObject({ status: 400, body: { error } });
  });

  test('is not redeemed with what everybody saw: the challenge', async () => {
    const { challenge } = application;
    expect(await redeem(await codeFor(), { code_verifier: challenge })).toMatchObject(isDead);
  });

  test('is dead when its client’s tokens were all revoked meanwhile', async () => {
    const code = await codeFor();
    await service.run(revokeClientTokens, { id: web.id });
    expect(await redeem(code)).toMatchObject(isDead);
    service.pass(1000);
    expect(await redeem(await codeFor())).toMatchObject({ status: 200 });
  });

  test('gives a public client its tokens without a secret, and they are bound the same', async () => {
    const change = { client_id: app.id, redirect_uri: 'http://127.0.0.1:51004/callback' };
    const { status, body } = await redeem(await codeFor(change), change, {});
    expect(status).toBe(200);
    const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    expect(await service.token({ ...refresh, client_id: app.id })).toMatchObject({ status: 200 });
    expect(await redeem(await codeFor(change), { ...change, code_verifier: pkce().verifier }, {})).toMatchObject(
      isDead,
    );
  });

  test('narrowed to one resource is for that module alone', async () => {
    const scope = 'payroll.read people.read';
    const { body } = await redeem(await codeFor({ scope, resource: people.audience }));
    expect(body.scope).toBe('people.read');
    expect((await claimsOf(body.access_token, people.audience)).aud).toBe(people.audience);
  });
});

describe('The question', () => {
  beforeEach(comeIn);

  test('cannot be answered from another session, too late, or for another request', async () => {
    const page = await visitor.get(authorizePath());
    const other = await makeVisitor(service);
    await other.signIn();
    expect(await other.submit(page, 'allow')).toMatchObject({ status: 400 });
    const bent = { ...page, html: page.html.replace('payroll.read', 'people.read') };
    expect(await visitor.submit(bent, 'allow')).toMatchObject({ status: 400 });
    service.pass(16 * 60_000);
    expect(await visitor.submit(page, 'allow')).toMatchObject({ status: 400 });
  });

  test('shows names as they are, whatever is in them', async () => {
    const script = await service.makeClient({
      name: `<script>alert('x')</script>`,
      grantTypes: ['AUTHORIZATION_CODE'],
      redirectUris: [redirectUri],
    });
    const { html } = await visitor.get(authorizePath({ client_id: script.id, scope: undefined }));
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });

  test('counts for nothing when the client lost what it asks for while the person read', async () => {
    const page = await visitor.get(authorizePath({ scope: 'people.read' }));
    const [client] = await service.store.within(service.accountId).clients.byIds([web.id]);
    const expectedVersion = client?.version ?? 0;
    await service.run(updateClient, { id: web.id, expectedVersion, modules: [{ moduleId: payroll.id }] });
    const { location } = await visitor.submit(page, 'allow');
    expect(location?.searchParams.get('error')).toBe('invalid_scope');
  });
});
