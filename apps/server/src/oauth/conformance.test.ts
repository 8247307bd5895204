import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { afterAll, describe, expect, test } from 'vitest';
import { type Application, applicationOf } from '../testing/application.js';
import { openThirdParties, redirectUri } from '../testing/thirdParties.js';
import { basic } from '../testing/tokenService.js';
import type { Got } from '../testing/visitor.js';

/*
 * The modules of the OpenID Foundation's conformance suite that are about what we do, one test each, under their names: the
 * Basic OP plan of OpenID Connect, and of FAPI 2.0 what it asks of codes, PKCE and refreshing. Here are those about ID tokens,
 * userinfo and what a request may carry. What else they are about has tests of its own, which bear their names as well:
 * authorize/request.test.ts, authorize/person.test.ts, grants/authorizationCode.test.ts, keys/rotation.test.ts and
 * clientAuthentication/privateKeyJwt.test.ts.
 *
 * Not here, because we do not offer it and say so in the metadata: scopes address and phone, request objects, the claims
 * parameter, dynamic registration, form_post, logout, PAR, DPoP, mTLS, JARM.
 */

const { service, web, comeIn } = await openThirdParties();
const application = applicationOf(service, web, { redirectUri, scope: 'openid profile email payroll.read' });
const visitor = await comeIn();
// Allowed once, so that what follows is about the request alone.
await application.codeFor(visitor);
afterAll(() => service.close());

type Change = Parameters<Application['authorizePath']>[0];

/** What the application is sent back. */
const answerTo = async (change?: Change, who = visitor): Promise<Record<string, string>> =>
  answerIn(await who.get(application.authorizePath(change)));
const answerIn = ({ location }: Got) => Object.fromEntries(location?.searchParams ?? []);

const tokensFor = async (change?: Change) => {
  const { status, body } = await application.redeem(await application.codeFor(visitor, change));
  expect(status).toBe(200);
  return body;
};

const idToken = async (jwt: string) => {
  const keys = createLocalJWKSet(await (await fetch(`${service.origin}/.well-known/jwks.json`)).json());
  const options = { issuer: service.origin, audience: web.id, currentDate: new Date(service.now()) };
  return (await jwtVerify(jwt, keys, options)).payload;
};

const userinfo = async (token: string, method = 'GET', scheme = 'Bearer') => {
  const headers = { authorization: `${scheme} ${token}` };
  const response = await fetch(`${service.origin}/oauth/userinfo`, { method, headers });
  return { status: response.status, body: await response.json() };
};

const refresh = (refresh_token: string, headers = basic(web)) =>
  service.token({ grant_type: 'refresh_token', refresh_token }, headers);

const isDead = { status: 400, body: { error: 'invalid_grant' } };

describe('Configuration', () => {
  test('OIDCCDiscoveryEndpointVerification', async () => {
    const metadata = await (await fetch(`${service.origin}/.well-known/openid-configuration`)).json();
    expect(metadata).toMatchObject({
      issuer: service.origin,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256', 'ES256', 'EdDSA'],
      code_challenge_methods_supported: ['S256'],
      prompt_values_supported: ['none', 'login', 'consent', 'select_account'],
      authorization_response_iss_parameter_supported: true,
    });
    const addresses = Object.entries(metadata).filter(([name]) => /_(endpoint|uri)$/.test(name));
    expect(addresses.length).toBeGreaterThan(5);
    for (const [, address] of addresses) expect(new URL(String(address)).origin).toBe(service.origin);
    const { keys } = await (await fetch(metadata.jwks_uri)).json();
    for (const key of keys) expect(key).not.toHaveProperty('d');
  });
});

describe('The flow', () => {
  test('OIDCCServerTest and OIDCCEnsureRequestWithValidPkceSucceeds: a code, an ID token with the nonce, and userinfo of the same person', async () => {
    const tokens = await tokensFor({ nonce: 'the nonce' });
    const claims = await idToken(tokens.id_token);
    expect(claims).toMatchObject({ sub: visitor.adminId, nonce: 'the nonce', auth_time: expect.any(Number) });
    expect((await userinfo(tokens.access_token)).body.sub).toBe(claims.sub);
  });

  test('OIDCCServerTestClientSecretPost', async () => {
    const secret = { client_id: web.id, client_secret: web.secret };
    const code = await application.codeFor(visitor);
    expect(await application.redeem(code, secret, {})).toMatchObject({ status: 200 });
  });

  test('OIDCCIdTokenSignature and OIDCCIdTokenRS256: signed with a key that the JWKS names', async () => {
    const { id_token } = await tokensFor();
    expect(decodeProtectedHeader(id_token)).toMatchObject({ alg: 'RS256', kid: expect.any(String) });
    await idToken(id_token);
  });

  test('OIDCCEnsureRequestWithoutNonceSucceedsForCodeFlow', async () => {
    expect(await idToken((await tokensFor({ nonce: undefined })).id_token)).not.toHaveProperty('nonce');
  });

  test.each([
    ['OIDCCEnsureRequestWithUnknownParameterSucceeds', { extra: 'foobar' }],
    ['OIDCCEnsureRequestWithAcrValuesSucceeds', { acr_values: '1 2' }],
    ['OIDCCDisplayPage', { display: 'page' }],
    ['OIDCCDisplayPopup', { display: 'popup' }],
    ['OIDCCUiLocales', { ui_locales: 'se' }],
    ['OIDCCClaimsLocales', { claims_locales: 'se' }],
    ['OIDCCClaimsEssential', { claims: '{"userinfo":{"name":{"essential":true}}}' }],
    ['EnsureOtherScopeOrderSucceeds', { scope: 'payroll.read openid' }],
    ['EnsureAuthorizationRequestWithLongNonce', { nonce: 'n'.repeat(384) }],
    ['EnsureAuthorizationRequestWith64CharNonceSuccess', { nonce: 'n'.repeat(64) }],
    ['EnsureAuthorizationRequestWithoutStateSuccess', { state: undefined }],
  ])('%s', async (_module, change) => {
    await tokensFor(change);
  });

  test('EnsureAuthorizationRequestWithLongState: it comes back whole', async () => {
    const state = 's'.repeat(384);
    expect(await answerTo({ state })).toMatchObject({ state, code: expect.any(String) });
  });

  test('OIDCCEnsurePostRequestSucceeds', async () => {
    const [path = '', query = ''] = application.authorizePath().split('?');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(service.origin + path, { method: 'POST', body: query, headers, redirect: 'manual' });
    expect(response.status).toBe(303);
    const { location } = await visitor.get(response.headers.get('location') ?? '');
    expect(location?.searchParams.get('code')).toMatch(/^csc_/);
  });
});

describe('Userinfo', () => {
  test.each([
    ['OIDCCScopeProfile', 'openid profile', ['sub', 'name']],
    ['OIDCCScopeEmail', 'openid email', ['sub', 'email', 'email_verified']],
    ['OIDCCScopeAll', 'openid profile email', ['sub', 'name', 'email', 'email_verified']],
  ])('%s', async (_module, asked, members) => {
    const { body } = await userinfo((await tokensFor({ scope: asked })).access_token);
    expect(Object.keys(body)).toEqual(members);
  });

  test('OIDCCUserInfoGet and OIDCCUserInfoPostHeader', async () => {
    const { access_token } = await tokensFor();
    for (const method of ['GET', 'POST']) {
      expect(await userinfo(access_token, method)).toMatchObject({ status: 200, body: { sub: visitor.adminId } });
    }
  });

  test('AccessTokenTypeHeaderCaseSensitivity', async () => {
    expect(await userinfo((await tokensFor()).access_token, 'GET', 'bEaReR')).toMatchObject({ status: 200 });
  });
});

describe('The person', () => {
  test('OIDCCPromptLogin and OIDCCMaxAge1: signs in anew, and the ID token says so', async () => {
    for (const change of [{ prompt: 'login' }, { max_age: '1' }]) {
      const before = await idToken((await tokensFor()).id_token);
      service.pass(2000);
      const asked = await visitor.get(application.authorizePath(change));
      expect(asked.location?.pathname).toBe('/sign-in');
      await visitor.signIn();
      const { code = '' } = answerIn(await visitor.get(asked.location?.searchParams.get('to') ?? ''));
      const { auth_time } = await idToken((await application.redeem(code)).body.id_token);
      expect(Number(auth_time)).toBeGreaterThan(Number(before.auth_time));
    }
  });

  test('OIDCCMaxAge10000: a sign-in that is young enough stands', async () => {
    const before = await idToken((await tokensFor()).id_token);
    const { auth_time } = await idToken((await tokensFor({ max_age: '10000' })).id_token);
    expect(auth_time).toBe(before.auth_time);
  });

  test('OIDCCPromptNoneLoggedIn and OIDCCIdTokenHint: the same person, without a question', async () => {
    const { id_token } = await tokensFor();
    const { code = '' } = await answerTo({ prompt: 'none', id_token_hint: id_token });
    const again = await idToken((await application.redeem(code)).body.id_token);
    const { sub, auth_time } = await idToken(id_token);
    expect(again).toMatchObject({ sub, auth_time });
  });

  test('a silent request for somebody else than who is signed in is login_required', async () => {
    const { id_token } = await tokensFor();
    const [header = '', claims = '', signature = ''] = id_token.split('.');
    const about = (sub: string) =>
      Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub })).toString(
        'base64url',
      );
    const another = `${header}.${about('adm_another')}.${signature}`;
    for (const id_token_hint of [another, 'no token']) {
      expect(await answerTo({ prompt: 'none', id_token_hint })).toMatchObject({ error: 'login_required' });
    }
    expect(await answerTo({ id_token_hint: another }), 'who is asked anyhow may be somebody else').toHaveProperty(
      'code',
    );
  });
});

test('OIDCCRefreshToken: it works, keeps its person, and is another client’s no more than its owner’s twice', async () => {
  const other = await service.makeClient({ grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] });
  const first = await tokensFor();
  const second = await refresh(first.refresh_token);
  expect(second).toMatchObject({
    status: 200,
    body: { refresh_token: expect.not.stringMatching(first.refresh_token) },
  });
  expect(await userinfo(second.body.access_token)).toMatchObject({ body: { sub: visitor.adminId } });
  expect(await refresh(second.body.refresh_token, basic(other))).toMatchObject(isDead);
});
