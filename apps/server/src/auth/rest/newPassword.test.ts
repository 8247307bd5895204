import { type Person, personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask } from '../../testing/ask.js';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { addManagementApp, delegate, queryWith, type Tokens } from '../../testing/managementApp.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';

const chosen = 'seven purple elephants';

let mailbox: Mailbox;
let server: RunningServer;
let ada: Person;
let email: string;
let accounts = 0;
let apps: { readonly id: string; readonly secret: string }[];
let desk: Tokens;
let reader: Tokens;

const browserOf = (person: Person): Browser => ({ cookie: person.cookie() }) as Browser;
async function refresh(index: number, { refresh_token }: Tokens): Promise<number> {
  const { id = '', secret = '' } = apps[index] ?? {};
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token,
    client_id: id,
    client_secret: secret,
  });
  return (await fetch(`${server.url}/oauth/token`, { method: 'POST', body })).status;
}
const changePassword = (more: object = {}) =>
  ask(ada, '/auth/password', { current: password, password: chosen, ...more });
async function resetLink(): Promise<string> {
  await ask(ada, '/auth/password-reset', { email });
  const { text } = await mailbox.next(email);
  return /\/reset-password#([\w-]{43})/.exec(text)?.[1] ?? '';
}

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url } });
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});
beforeEach(async () => {
  const place = `n${++accounts}`;
  email = `ada@${place}.example`;
  await server.makeAccount(`acc_${place}`, [email, `ben@${place}.example`]);
  const ben = await server.signIn(`ben@${place}.example`);
  ada = personAt(server.url, { email, password }, server);
  await ada.signIn();
  apps = [await addManagementApp(ben), await addManagementApp(ben, { name: 'Reader' })];
  const [first, second] = apps;
  if (!first || !second) throw new Error('No application was added.');
  desk = await delegate(server, first, browserOf(ada));
  reader = await delegate(server, second, browserOf(ada), 'openid');
});

test('a new password ends what applications may do in Countersign in one’s name, at once, and no more unless asked', async () => {
  const viewer = queryWith(server, desk.access_token);
  expect((await viewer('{ clients(first: 1) { nodes { id } } }')).errors).toBeUndefined();
  expect(await changePassword()).toMatchObject({ status: 200 });
  expect((await viewer('{ clients(first: 1) { nodes { id } } }')).data).toBeUndefined();
  expect(await refresh(0, desk)).toBe(400);
  expect(await refresh(1, reader)).toBe(200);
});

test('and all of it where that is chosen', async () => {
  expect(await changePassword({ endApplications: true })).toMatchObject({ status: 200 });
  expect([await refresh(0, desk), await refresh(1, reader)]).toEqual([400, 400]);
});

test('the session goes on with another cookie, and nobody has it who had the one before', async () => {
  const before = ada.cookie();
  await changePassword();
  expect(ada.cookie()).not.toBe(before);
  const viewer = async (cookie: string) => {
    const headers = { 'content-type': 'application/json', cookie };
    const body = JSON.stringify({ query: '{ viewer { email } }' });
    return (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).status;
  };
  expect([await viewer(before), await viewer(ada.cookie())]).toEqual([401, 200]);
});

test('a link to a new password tells which applications act for one, and ends them all unless told otherwise', async () => {
  const token = await resetLink();
  expect(await ask(ada, '/auth/password-reset/read', { token })).toMatchObject({
    email,
    applications: expect.arrayContaining([
      { name: 'Service desk', managesAccount: true },
      { name: 'Reader', managesAccount: false },
    ]),
  });
  await ask(ada, '/auth/password-reset/finish', { token, password: chosen });
  expect([await refresh(0, desk), await refresh(1, reader)]).toEqual([400, 400]);
});

test('with such a link, too, the others may go on', async () => {
  const token = await resetLink();
  await ask(ada, '/auth/password-reset/finish', { token, password: chosen, endApplications: false });
  expect([await refresh(0, desk), await refresh(1, reader)]).toEqual([400, 200]);
});

test('what applications manage in other accounts of the person ends in the same commit', async () => {
  const elsewhere = `acc_e${accounts}`;
  await server.makeAccount(elsewhere, [email, `cy@e${accounts}.example`]);
  const cy = await server.signIn(`cy@e${accounts}.example`);
  apps = [await addManagementApp(cy)];
  const [app] = apps;
  const there = await delegate(server, app ?? { id: '', secret: '' }, browserOf(ada));
  expect(there.refresh_token).toBeTruthy();
  await changePassword();
  expect(await refresh(0, there)).toBe(400);
});

test('a reset of somebody’s second factors ends what applications manage in their name', async () => {
  const ben = await server.signIn(email.replace('ada', 'ben'));
  const { data } = await ben.query('{ admins(first: 10) { nodes { id version email } } }');
  const { id, version } = data.admins.nodes.find((admin: { email: string }) => admin.email === email);
  await ben.change('resetSecondFactors', { id, expectedVersion: version }, 'admin { id }');
  expect([await refresh(0, desk), await refresh(1, reader)]).toEqual([400, 200]);
});

test('the audit says which ended', async () => {
  await changePassword();
  const { data } = await ask(ada, '/graphql', {
    query: '{ auditEntries(first: 1, filter: { action: "setPassword" }) { nodes { changes { field before after } } } }',
  });
  expect(data.auditEntries.nodes[0].changes).toEqual([{ field: 'applications', before: [apps[0]?.id], after: null }]);
});
