import { personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { addManagementApp, delegate, redirectUri } from '../../testing/managementApp.js';
import { password, type RunningServer, startServer } from '../../testing/server.js';
import { consentIn, pkce } from '../../testing/visitor.js';

let server: RunningServer;
/** May manage Countersign in a person's name. */
let desk: ShownClient;
/** May know who somebody is, and no more. */
let reader: ShownClient;
/** In which Ada proved a second factor when it began. */
let cookie: string;

beforeAll(async () => {
  server = await startServer();
  await server.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  const ada = await server.signIn('ada@example.com');
  desk = await addManagementApp(ada);
  reader = await addClient(ada, { name: 'Reader', grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] });
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ cookie } = await server.signIn('ada@example.com'));
});

const leaveOpen = () => server.pass(6 * 60_000);
const query = (client: ShownClient, more: object = {}) =>
  new URLSearchParams({
    response_type: 'code',
    client_id: client.id,
    redirect_uri: redirectUri,
    code_challenge: pkce().challenge,
    code_challenge_method: 'S256',
    scope: client === desk ? 'countersign:clients:write' : 'openid',
    ...more,
  });
async function authorize(client: ShownClient, more: object = {}) {
  const answer = await fetch(`${server.url}/oauth/authorize?${query(client, more)}`, {
    headers: { cookie },
    redirect: 'manual',
  });
  const location = answer.headers.get('location');
  return { status: answer.status, html: await answer.text(), to: location ? new URL(location, server.url) : undefined };
}
const allow = async (html: string) =>
  new URL(
    (
      await fetch(`${server.url}/oauth/authorize/consent`, {
        method: 'POST',
        headers: { cookie },
        body: consentIn(html, 'allow'),
        redirect: 'manual',
      })
    ).headers.get('location') ?? '',
    server.url,
  );

test('a session that was left open comes by no code for our own scopes, nor is asked to consent to it', async () => {
  leaveOpen();
  const { status, to } = await authorize(desk);
  expect([status, to?.pathname]).toEqual([303, '/step-up']);
  expect(to?.searchParams.get('to')).toMatch(/^\/oauth\/authorize\?/);
  expect(to?.searchParams.get('to')).toContain(desk.id);
});

test('nor where the person consented long ago', async () => {
  await delegate(server, desk, await server.signIn('ada@example.com'));
  const consented = await authorize(desk);
  expect(consented.to?.searchParams.get('code')).toBeTruthy();
  leaveOpen();
  const { to } = await authorize(desk);
  expect(to?.pathname).toBe('/step-up');
});

test('nor where the question was read for so long that the proof is old', async () => {
  const { html } = await authorize(desk, { prompt: 'consent' });
  leaveOpen();
  const answered = await allow(html);
  expect([answered.pathname, answered.searchParams.get('code')]).toEqual(['/step-up', null]);
});

test('it goes on with a proof, in the same session', async () => {
  const ben = personAt(server.url, { email: 'ben@example.com', password }, server);
  await ben.signIn();
  cookie = ben.cookie();
  leaveOpen();
  expect((await authorize(desk)).to?.pathname).toBe('/step-up');
  await ben.stepUp();
  const { status, html } = await authorize(desk);
  expect(status).toBe(200);
  expect((await allow(html)).searchParams.get('code')).toBeTruthy();
});

test('without a page to ask on, it is told that a person is needed', async () => {
  leaveOpen();
  const { to } = await authorize(desk, { prompt: 'none' });
  expect(to?.searchParams.get('error')).toBe('interaction_required');
});

test('an application that manages nothing here asks for no proof', async () => {
  leaveOpen();
  const { status, html } = await authorize(reader);
  expect(status).toBe(200);
  expect((await allow(html)).searchParams.get('code')).toBeTruthy();
});
