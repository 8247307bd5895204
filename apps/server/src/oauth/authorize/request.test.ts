import { afterAll, describe, expect, test } from 'vitest';
import { disableClient } from '../../clients/commands/disableClient.js';
import { openThirdParties, redirectUri } from '../../testing/thirdParties.js';
import { makeVisitor, pkce } from '../../testing/visitor.js';

const { service, app, application, comeIn } = await openThirdParties();
const { authorizePath } = application;
const visitor = await comeIn();
afterAll(() => service.close());

describe('An error is shown to the person, and nothing is sent anywhere, when', () => {
  test.each([
    ['the application is unknown', { client_id: 'nobody' }],
    ['the application is not named', { client_id: undefined }],
    ['no address to return to is named: OIDCCEnsureRedirectUriInAuthorizationRequest', { redirect_uri: undefined }],
    ['the address is another: OIDCCEnsureRegisteredRedirectUri', { redirect_uri: 'https://evil.example/callback' }],
    ['a path below', { redirect_uri: `${redirectUri}/evil` }],
    ['a path above', { redirect_uri: 'https://app.example.com/' }],
    ['a way up', { redirect_uri: `${redirectUri}/../evil` }],
    ['an encoded way up', { redirect_uri: `${redirectUri}/%2e%2e/evil` }],
    ['a query more: OIDCCRedirectUriQueryAdded', { redirect_uri: `${redirectUri}?next=https://evil.example` }],
    ['another query: OIDCCRedirectUriQueryMismatch', { redirect_uri: `${redirectUri}?from=evil` }],
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

test('OIDCCRedirectUriRegFrag: none with a fragment is registered', async () => {
  const client = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [`${redirectUri}#foobar`] };
  await expect(service.makeClient(client)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('OIDCCRedirectUriQueryOK: an address keeps the query that was registered with it', async () => {
  const address = { redirect_uri: `${redirectUri}?from=countersign` };
  const { location } = await visitor.submit(await visitor.get(authorizePath(address)), 'allow');
  const { from, code = '' } = Object.fromEntries(location?.searchParams ?? []);
  expect(from).toBe('countersign');
  expect(await application.redeem(code, address)).toMatchObject({ status: 200 });
});

describe('A program on the person’s own machine', () => {
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

const withoutPkce = { code_challenge: undefined, code_challenge_method: undefined };

describe('The application hears of an error by the redirect, with its state and our name, when it', () => {
  test.each([
    ['leaves out response_type: OIDCCResponseTypeMissing', { response_type: undefined }, 'invalid_request'],
    [
      'asks for the implicit flow: EnsureResponseTypeTokenFails',
      { response_type: 'token' },
      'unsupported_response_type',
    ],
    [
      'asks for a hybrid flow: EnsureResponseTypeCodeIdTokenFails',
      { response_type: 'code id_token' },
      'unsupported_response_type',
    ],
    ['wants the answer in a fragment', { response_mode: 'fragment' }, 'invalid_request'],
    ['leaves out PKCE: EnsurePKCERequired', withoutPkce, 'invalid_request'],
    ['leaves out the challenge alone', { code_challenge: undefined }, 'invalid_request'],
    ['leaves out the method, which means plain', { code_challenge_method: undefined }, 'invalid_request'],
    [
      'uses plain: EnsurePlainPKCERejected',
      { code_challenge_method: 'plain', code_challenge: pkce().verifier },
      'invalid_request',
    ],
    ['sends a challenge that is none', { code_challenge: 'short' }, 'invalid_request'],
    ['asks for a scope that it was not granted', { scope: 'other' }, 'invalid_scope'],
    ['asks for a scope that is none', { scope: 'a"b' }, 'invalid_scope'],
    ['names a resource that it was not granted', { resource: 'https://other.example' }, 'invalid_target'],
    [
      'sends a request object: OIDCCUnsignedRequestObject…',
      { request: 'eyJhbGciOiJub25lIn0.e30.' },
      'request_not_supported',
    ],
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

describe('A browser in which nobody is signed in', () => {
  const wrong = { scope: 'other' };

  test('is sent to no client with an error, but to sign in, and hears of the error afterwards', async () => {
    const stranger = await makeVisitor(service);
    for (const change of [
      wrong,
      withoutPkce,
      { response_type: 'token' },
      { request: 'e30.e30.' },
      { prompt: 'please' },
    ]) {
      const { status, location } = await stranger.get(authorizePath(change));
      expect.soft(status).toBe(303);
      expect.soft(location?.origin, JSON.stringify(change)).toBe(service.origin);
      expect.soft(location?.pathname).toBe('/sign-in');
    }
    const { location } = await stranger.get(authorizePath(wrong));
    await stranger.signIn();
    const back = await stranger.get(location?.searchParams.get('to') ?? '');
    expect(back.location?.origin).toBe('https://app.example.com');
    expect(back.location?.searchParams.get('error')).toBe('invalid_scope');
    expect(back.location?.searchParams.get('state')).toBe('the state');
  });

  test('is sent back at once where the client asked in silence', async () => {
    const stranger = await makeVisitor(service);
    const silent = { ...wrong, prompt: 'none' };
    const { location } = await stranger.get(authorizePath(silent));
    expect(location?.origin).toBe('https://app.example.com');
    expect(location?.searchParams.get('error')).toBe('invalid_scope');
    const { location: asked } = await stranger.get(authorizePath({ prompt: 'none' }));
    expect(asked?.searchParams.get('error')).toBe('login_required');
  });

  test('is never sent to an address that is not registered, silent or not', async () => {
    const stranger = await makeVisitor(service);
    for (const prompt of [undefined, 'none', 'none login']) {
      const page = await stranger.get(authorizePath({ ...wrong, prompt, redirect_uri: 'https://evil.example/' }));
      expect.soft(page, String(prompt)).toMatchObject({ status: 400, location: undefined });
    }
  });
});
