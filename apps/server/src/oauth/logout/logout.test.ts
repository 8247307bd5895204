import { afterAll, beforeAll, expect, test } from 'vitest';
import { disableClient } from '../../clients/commands/disableClient.js';
import { updateClient } from '../../clients/commands/updateClient.js';
import { openThirdParties } from '../../testing/thirdParties.js';
import type { Got, Visitor } from '../../testing/visitor.js';

const { service, web: client, app, application, comeIn } = await openThirdParties();
afterAll(() => service.close());

const back = 'https://app.example.com/signed-out';
let visitor: Visitor;
let idToken: string;
let accessToken: string;

beforeAll(async () => {
  const reads = service.store.within(service.accountId);
  for (const { id } of [client, app]) {
    const found = await reads.clients.byId(id);
    const postLogoutRedirectUris = [back, `${back}?from=us`];
    await service.run(updateClient, { id, expectedVersion: found?.version, postLogoutRedirectUris });
  }
});

const logout = (parameters: Readonly<Record<string, string>>, who = visitor) =>
  who.get(`/oauth/logout?${new URLSearchParams(parameters)}`);
const isSignedIn = async () =>
  (await visitor.get(application.authorizePath({ prompt: 'none' }))).location?.search ?? '';
const asks = ({ status, html }: Got) => [status, html.includes('Sign out of Countersign?')];

async function signedIn(): Promise<void> {
  visitor = await comeIn();
  const asked = { scope: 'openid' };
  const page = await visitor.submit(await visitor.get(application.authorizePath(asked)), 'allow');
  const { body } = await application.redeem(page.location?.searchParams.get('code') ?? '');
  idToken = body.id_token;
  accessToken = body.access_token;
}

test('Sign-out › a hint that names who is signed in ends the session at once, and leads on with the state', async () => {
  await signedIn();
  // Long after the hint has expired.
  service.pass(10 * 60 * 1000);
  const asked = { id_token_hint: idToken, post_logout_redirect_uri: back, state: 'a & b' };
  const { status, location, headers } = await logout(asked);
  expect([status, location?.href]).toEqual([303, `${back}?state=a+%26+b`]);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.getSetCookie().join()).toMatch(/Expires=Thu, 01 Jan 1970/);
  expect(await isSignedIn()).toContain('login_required');
  const again = await logout({ id_token_hint: idToken, post_logout_redirect_uri: back });
  expect(again.location?.href).toBe(back);
  const withQuery = await logout({ id_token_hint: idToken, post_logout_redirect_uri: `${back}?from=us`, state: 'x' });
  expect(withQuery.location?.href).toBe(`${back}?from=us&state=x`);
  const nobody = await logout({});
  expect(nobody.html).toContain('You are signed out');
  expect(nobody.html).not.toContain('<form');
});

test('Sign-out › a logout_hint that means the same mailbox, in whatever case, asks nobody', async () => {
  await signedIn();
  const asked = { id_token_hint: idToken, logout_hint: visitor.email.toUpperCase() };
  expect((await logout(asked)).html).toContain('You are signed out');
});

test('Sign-out › without one, with somebody else’s, or with another’s logout_hint, the person is asked', async () => {
  await signedIn();
  const theirs = idToken;
  await signedIn();
  const byClient = { client_id: client.id, post_logout_redirect_uri: back };
  for (const asked of [
    {},
    byClient,
    { id_token_hint: theirs, post_logout_redirect_uri: back },
    { id_token_hint: idToken, logout_hint: 'else@example.com' },
  ])
    expect(asks(await logout(asked))).toEqual([200, true]);
  expect(await isSignedIn()).not.toContain('login_required');
  const page = await logout(byClient);
  expect(page.headers.get('content-security-policy')).not.toContain('form-action');
  const answered = await visitor.submit(page, 'sign-out');
  expect(answered.location?.href).toBe(back);
  expect(await isSignedIn()).toContain('login_required');
  // Nobody is signed in any more: no link leads through us to an application without a question.
  expect((await logout(byClient)).location).toBeUndefined();
});

test('Sign-out › whoever stays is still signed in, and an answer to another question counts for nothing', async () => {
  await signedIn();
  const page = await logout({ client_id: client.id });
  expect((await visitor.submit(page, 'stay')).html).toContain('Nothing has changed');
  const forged = { ...page, html: page.html.replace(/(name="confirmation" value=")[^"]+/, '$11.x') };
  expect(asks(await visitor.submit(forged, 'sign-out'))).toEqual([200, true]);
  expect(await isSignedIn()).not.toContain('login_required');
});

test('Sign-out › an answer is to the question that was asked: in that session, to lead there, and for a quarter of an hour', async () => {
  await signedIn();
  const page = await logout({ client_id: client.id });
  const elsewhere = new URLSearchParams({ client_id: client.id, post_logout_redirect_uri: back }).toString();
  const led = {
    ...page,
    html: page.html.replace(/(name="request" value=")[^"]*/, `$1${elsewhere.replace('&', '&amp;')}`),
  };
  expect(asks(await visitor.submit(led, 'sign-out'))).toEqual([200, true]);
  expect(asks(await (await comeIn()).submit(page, 'sign-out'))).toEqual([200, true]);
  service.pass(15 * 60 * 1000);
  expect(asks(await visitor.submit(page, 'sign-out'))).toEqual([200, true]);
  expect(await isSignedIn()).not.toContain('login_required');
});

test('Sign-out › a request that comes as a form is asked again as an address, unless it is too long', async () => {
  const post = (body: Readonly<Record<string, string>>) =>
    fetch(`${service.origin}/oauth/logout`, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual' });
  const asked = { client_id: client.id, state: 'x' };
  const answer = await post(asked);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/oauth/logout?${new URLSearchParams(asked)}`]);
  expect((await post({ ...asked, state: 'x'.repeat(8001) })).status).toBe(400);
});

test('Sign-out › never to an address that is not registered, nor by what is no ID token of ours for that application', async () => {
  await signedIn();
  for (const wrong of [
    { id_token_hint: idToken, post_logout_redirect_uri: `${back}/` },
    { id_token_hint: idToken, post_logout_redirect_uri: 'https://evil.example/' },
    { post_logout_redirect_uri: back },
    { id_token_hint: `${idToken.slice(0, -4)}AAAA`, post_logout_redirect_uri: back },
    { id_token_hint: idToken, client_id: 'another', post_logout_redirect_uri: back },
    { id_token_hint: 'nonsense' },
    { id_token_hint: accessToken },
    // Another application's, which has the same address.
    { id_token_hint: idToken, client_id: app.id, post_logout_redirect_uri: back },
  ]) {
    const { status, location, html } = await logout(wrong);
    expect([status, location]).toEqual([400, undefined]);
    expect(html).not.toContain('evil');
  }
  const twice = await visitor.get(`/oauth/logout?client_id=${client.id}&client_id=${client.id}`);
  expect(twice.status).toBe(400);
  await service.run(disableClient, { id: app.id });
  expect((await logout({ client_id: app.id, post_logout_redirect_uri: back })).status).toBe(400);
  expect(await isSignedIn()).not.toContain('login_required');
});

test('Sign-out › discovery names it', async () => {
  const answer = await fetch(`${service.origin}/.well-known/openid-configuration`);
  expect(await answer.json()).toMatchObject({ end_session_endpoint: `${service.origin}/oauth/logout` });
});
