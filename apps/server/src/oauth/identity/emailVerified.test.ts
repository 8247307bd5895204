import { personAt } from '@countersign/tooling/admin';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../../testing/ask.js';
import { addClient, type ShownClient } from '../../testing/clientCalls.js';
import { openCompany } from '../../testing/company.js';
import { delegate, redirectUri } from '../../testing/managementApp.js';
import { type Browser, startServer } from '../../testing/server.js';

let company: Awaited<ReturnType<typeof openCompany>>;
let reader: ShownClient;
beforeAll(async () => {
  company = await openCompany();
  const grants = { grantTypes: ['AUTHORIZATION_CODE'], redirectUris: [redirectUri] };
  reader = await addClient(company.ada, { name: 'Reader', ...grants, userinfoInIdToken: true });
});
afterAll(() => company.close());

const chosen = 'seven purple elephants';
const visitor = (email: string) => personAt(company.server.url, { email, password: chosen });

/** What the client is told of somebody's address, the same by both ways. */
async function toldOf({ cookie }: Pick<Browser, 'cookie'>): Promise<unknown> {
  const tokens: object = await delegate(company.server, reader, { ...company.ada, cookie }, 'openid email');
  const { access_token: token, id_token: idToken } = { access_token: '', id_token: '', ...tokens };
  const headers = { authorization: `Bearer ${token}` };
  const userinfo = await (await fetch(`${company.server.url}/oauth/userinfo`, { headers })).json();
  expect(decodeJwt(idToken).email_verified).toBe(userinfo.email_verified);
  return userinfo.email_verified;
}

/** Takes up an invitation, and answers what is told of whoever did. */
async function comeBy(email: string, token: string) {
  const guest = visitor(email);
  expect(await ask(guest, '/auth/invitation/accept', { token, password: chosen })).toMatchObject({ next: 'DONE' });
  return toldOf({ cookie: guest.cookie() });
}

const tokenIn = (text: string) => /#([\w-]{43})/.exec(text)?.[1] ?? '';

test('an address is verified once somebody opened the link that was mailed there', async () => {
  await company.invite('pat@one.example');
  const { text } = await company.mailbox.next('pat@one.example');
  expect(await comeBy('pat@one.example', tokenIn(text))).toBe(true);
});

test('but not by a link that was told to whoever sent the invitation', async () => {
  const withoutMail = await startServer({ beside: company.server });
  const headers = { 'content-type': 'application/json', cookie: company.ada.cookie };
  const query = 'mutation($input: InviteAdminInput!) { inviteAdmin(input: $input) { link } }';
  const input = { email: 'kim@one.example', name: 'Kim', privileges: ['VIEW_AUDIT'] };
  const body = JSON.stringify({ query, variables: { input } });
  const answer = await (await fetch(`${withoutMail.url}/graphql`, { method: 'POST', headers, body })).json();
  await withoutMail.close();
  expect(await comeBy('kim@one.example', tokenIn(answer.data.inviteAdmin.link))).toBe(false);
});

test('nor because the operator gave somebody a password, but once a link that was mailed gave them another', async () => {
  expect(await toldOf(company.ada)).toBe(false);
  const kim = visitor('kim@one.example');
  await ask(kim, '/auth/password-reset', { email: 'kim@one.example' });
  const { text } = await company.mailbox.next('kim@one.example');
  const reset = { token: tokenIn(text), password: 'eleven green bicycles', endApplications: false };
  expect(await ask(kim, '/auth/password-reset/finish', reset)).toMatchObject({ next: 'DONE' });
  expect(await toldOf({ cookie: kim.cookie() })).toBe(true);
});

test('whom the owner of the domain vouches for is verified', async () => {
  const ben = await company.server.signIn('ben@one.example');
  await company.prove('one.example');
  await company.set(ben, company.settings);
  expect(await toldOf(ben)).toBe(false);
  const { said } = await company.come({ sub: 'ben', email: 'ben@one.example', email_verified: true });
  expect(said).toBe('back');
  expect(await toldOf(await company.server.signIn('ben@one.example'))).toBe(true);
});
