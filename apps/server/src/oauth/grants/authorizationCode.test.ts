import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as openid from 'openid-client';
import { afterAll, describe, expect, test } from 'vitest';
import { revokeClientTokens } from '../../clients/commands/revokeClientTokens.js';
import { updateClient } from '../../clients/commands/updateClient.js';
import { openThirdParties, redirectUri } from '../../testing/thirdParties.js';
import { basic } from '../../testing/tokenService.js';
import { pkce } from '../../testing/visitor.js';

const { service, payroll, people, web, app, application, comeIn } = await openThirdParties();
const { codeFor, redeem } = application;
const visitor = await comeIn();
afterAll(() => service.close());

const isDead = { status: 400, body: { error: 'invalid_grant' } };

const claimsOf = async (token: string, audience = payroll.audience) => {
  const keys = createRemoteJWKSet(new URL(`${service.origin}/.well-known/jwks.json`));
  return (await jwtVerify(token, keys, { issuer: service.origin, audience, typ: 'at+jwt' })).payload;
};

describe('The whole way, through openid-client', () => {
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
    expect(info).toEqual({
      sub: visitor.adminId,
      name: expect.stringMatching(/^Visitor/),
      email: visitor.email,
      email_verified: false,
    });

    const again = await openid.refreshTokenGrant(config, tokens.refresh_token ?? '');
    expect(again.scope).toBe('openid profile email payroll.read');
    await openid.tokenRevocation(config, again.refresh_token ?? '');
    expect(await openid.tokenIntrospection(config, again.access_token)).toEqual({ active: false });
  });
});

describe('A code', () => {
  test('is redeemed once: OIDCCAuthCodeReuse, and what was issued for it dies', async () => {
    const code = await codeFor(visitor);
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

  test.each([
    ['AttemptReuseAuthorizationCodeAfterOneSecond', 1000],
    ['OIDCCAuthCodeReuseAfter30Seconds', 30_000],
  ])('that comes again later is refused the same: %s', async (_module, later) => {
    const code = await codeFor(visitor);
    const { body } = await redeem(code);
    service.pass(later);
    expect(await redeem(code)).toMatchObject(isDead);
    expect(await service.post('/oauth/introspect', { token: body.access_token }, basic(web))).toMatchObject({
      body: { active: false },
    });
  });

  test('that a hundred redeem at once gives tokens to one, which then die; a restart does not forgive', async () => {
    const code = await codeFor(visitor);
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

  test('is dead after a minute: AttemptToUseExpiredAuthCode', async () => {
    const code = await codeFor(visitor);
    service.pass(60_000);
    expect(await redeem(code)).toMatchObject(isDead);
  });

  test('is bound to its client: EnsureAuthorizationCodeIsBoundToClient', async () => {
    const other = await service.makeClient({ grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] });
    const code = await codeFor(visitor);
    expect(await redeem(code, {}, basic(other))).toMatchObject(isDead);
    expect((await service.audited('codeOfAnotherClient')).map(({ subject }) => subject.id)).toContain(web.id);
    expect(await redeem(code)).toMatchObject({ status: 200 });
  });

  test.each([
    ['a wrong verifier: IncorrectPKCECodeVerifierRejected', { code_verifier: pkce().verifier }, 'invalid_grant'],
    ['no verifier: EnsurePKCECodeVerifierRequired', { code_verifier: '' }, 'invalid_request'],
    ['a verifier that is none', { code_verifier: 'short' }, 'invalid_request'],
    ['another address', { redirect_uri: 'https://app.example.com/other' }, 'invalid_grant'],
    ['no address, though the request named one', { redirect_uri: '' }, 'invalid_grant'],
    ['another code', { code: 'csc_other' }, 'invalid_grant'],
    ['no code', { code: '' }, 'invalid_request'],
    ['a refresh token besides', { refresh_token: 'csr_x' }, 'invalid_request'],
  ])('is not redeemed with %s', async (_how, change, error) => {
    expect(await redeem(await codeFor(visitor), change)).toMatchObject({ status: 400, body: { error } });
  });

  test('is not redeemed by a request that does not say which client it is: EnsureClientIdInTokenEndpoint', async () => {
    expect(await redeem(await codeFor(visitor), {}, {})).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    });
  });

  test('is not redeemed with what everybody saw: the challenge', async () => {
    expect(await redeem(await codeFor(visitor), { code_verifier: application.challenge })).toMatchObject(isDead);
  });

  test('is dead when its client’s tokens were all revoked meanwhile', async () => {
    const code = await codeFor(visitor);
    await service.run(revokeClientTokens, { id: web.id });
    expect(await redeem(code)).toMatchObject(isDead);
    service.pass(1000);
    expect(await redeem(await codeFor(visitor))).toMatchObject({ status: 200 });
  });

  test('and what it gave is dead once its client may not act for people any more', async () => {
    const both = ['AUTHORIZATION_CODE', 'CLIENT_CREDENTIALS'];
    const client = await service.makeClient({ grantTypes: both, redirectUris: [redirectUri] });
    const codes = [0, 1].map(() => codeFor(visitor, { client_id: client.id, scope: 'openid' }));
    const [kept = '', used = ''] = await Promise.all(codes);
    const { body } = await redeem(used, {}, basic(client));
    const grantTypes = ['CLIENT_CREDENTIALS'];
    await service.run(updateClient, { id: client.id, expectedVersion: 1, grantTypes, redirectUris: [] });
    const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    expect(await service.token(refresh, basic(client))).toMatchObject(isDead);
    const access = { authorization: `Bearer ${body.access_token}` };
    expect(await service.post('/oauth/userinfo', {}, access)).toMatchObject({ status: 401 });
    expect(await redeem(kept, {}, basic(client))).toMatchObject({ body: { error: 'unauthorized_client' } });
  });

  test('gives a public client its tokens without a secret, and they are bound the same', async () => {
    const change = { client_id: app.id, redirect_uri: 'http://127.0.0.1:51004/callback' };
    const { status, body } = await redeem(await codeFor(visitor, change), change, {});
    expect(status).toBe(200);
    const refresh = { grant_type: 'refresh_token', refresh_token: body.refresh_token };
    expect(await service.token({ ...refresh, client_id: app.id })).toMatchObject({ status: 200 });
    expect(
      await redeem(await codeFor(visitor, change), { ...change, code_verifier: pkce().verifier }, {}),
    ).toMatchObject(isDead);
  });

  test('narrowed to one resource is for that module alone', async () => {
    const scope = 'payroll.read people.read';
    const { body } = await redeem(await codeFor(visitor, { scope, resource: people.audience }));
    expect(body.scope).toBe('people.read');
    expect((await claimsOf(body.access_token, people.audience)).aud).toBe(people.audience);
  });
});
