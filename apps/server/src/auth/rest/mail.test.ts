import { type Person, personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Mailbox, startMailbox } from '../../testing/mailbox.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';

const operatorToken = 'the-operator-of-these-tests-at-length';

let mailbox: Mailbox;
let server: RunningServer;
/** The administrator of an account that the test has to itself. */
let ada: Browser;
let email: string;
let account: string;
let made = 0;

const ask = async (person: Person, path: string, body: object) => {
  const answer = await person.post(path, body);
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return { status: answer.status, ...((await answer.json()) as any) };
};
const stranger = (who = '') => personAt(server.url, { email: who, password });

/** Follows the link of the next mail that somebody gets. */
const tokenFor = async (reader: string, path: string): Promise<string> => {
  const { text } = await mailbox.next(reader);
  return new RegExp(`${path}#([\\w-]{43})`).exec(text)?.[1] ?? '';
};

const invite = async (guest: string, privileges: string[] = []) =>
  ada.change('inviteAdmin', { email: guest, name: 'New', privileges }, 'delivery link admin { id state name }');

const newPassword = 'seven purple elephants';
const dead = { status: 404, code: 'NOT_FOUND' };

beforeAll(async () => {
  mailbox = await startMailbox();
  server = await startServer({ env: { SMTP_URL: mailbox.url, OPERATOR_TOKEN: operatorToken } });
});
beforeEach(async () => {
  // What others asked for from this address counts no more.
  server.pass(60 * 60_000);
  account = `acc_${++made}`;
  email = `ada${made}@example.com`;
  await server.makeAccount(account, [email]);
  ada = await server.signIn(email);
});
afterAll(async () => {
  await server.close();
  await mailbox.close();
});

describe('an invitation', () => {
  test('goes by mail alone, and leads somebody new to a password and in', async () => {
    const invited = await invite('new@example.com', ['VIEW_AUDIT']);
    expect(invited).toMatchObject({ delivery: 'MAILED', link: null, admin: { state: 'INVITED' } });
    const token = await tokenFor('new@example.com', '/invitation');
    const newcomer = stranger();
    expect(await ask(newcomer, '/auth/invitation', { token })).toMatchObject({
      accountName: account,
      email: 'new@example.com',
      isNew: true,
    });
    const weak = await ask(newcomer, '/auth/invitation/accept', { token, password: 'password123456' });
    expect(weak).toMatchObject({ code: 'INVALID_INPUT', issues: [{ path: ['password'] }] });
    const accepted = await ask(newcomer, '/auth/invitation/accept', { token, password: newPassword, name: 'Nia' });
    expect(accepted).toMatchObject({ next: 'DONE' });
    const { data } = await ask(newcomer, '/graphql', { query: '{ viewer { name privileges account { name } } }' });
    expect(data.viewer).toEqual({ name: 'Nia', privileges: ['VIEW_AUDIT'], account: { name: account } });
    // The link is dead, and says no more than that.
    expect(await ask(stranger(), '/auth/invitation', { token })).toMatchObject(dead);
    expect(await ask(stranger(), '/auth/invitation/accept', { token, password: newPassword })).toMatchObject(dead);
  });

  test('is dead after a week, after it was sent again, and after it was revoked', async () => {
    const { admin } = await invite('late@example.com');
    const first = await tokenFor('late@example.com', '/invitation');
    await ada.change('resendInvitation', { id: admin.id }, 'delivery');
    const second = await tokenFor('late@example.com', '/invitation');
    expect(await ask(stranger(), '/auth/invitation', { token: first })).toMatchObject(dead);
    expect(await ask(stranger(), '/auth/invitation', { token: second })).toMatchObject({ status: 200 });
    server.pass(7 * 24 * 60 * 60_000);
    expect(await ask(stranger(), '/auth/invitation', { token: second })).toMatchObject(dead);
    ada = await server.signIn(email);
    await ada.change('resendInvitation', { id: admin.id }, 'delivery');
    const third = await tokenFor('late@example.com', '/invitation');
    await ada.change('revokeInvitation', { id: admin.id }, 'deletedId');
    expect(await ask(stranger(), '/auth/invitation', { token: third })).toMatchObject(dead);
  });

  test('holding the link is not enough to become somebody who has a password here', async () => {
    await server.makeAccount('acc_of_ben', ['ben@example.com']);
    await invite('ben@example.com', ['MANAGE_CLIENTS']);
    const token = await tokenFor('ben@example.com', '/invitation');
    const thief = stranger();
    expect(await ask(thief, '/auth/invitation', { token })).toMatchObject({ isNew: false, name: '' });
    const refused = await ask(thief, '/auth/invitation/accept', { token, password: newPassword });
    expect(refused).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await ask(thief, '/auth/invitation/accept', { token, password })).toMatchObject({ next: 'DONE' });
    const { data } = await ask(thief, '/graphql', {
      query: '{ viewer { account { name } } mySecurity { accounts { name } } }',
    });
    expect(data).toEqual({
      viewer: { account: { name: account } },
      mySecurity: { accounts: [{ name: account }, { name: 'acc_of_ben' }] },
    });
  });

  test('lets somebody new choose one password, however many links they are sent and open at once', async () => {
    const guest = 'wanted@example.com';
    await invite(guest);
    const tokens = [await tokenFor(guest, '/invitation')];
    await server.makeAccount(`${account}_too`, [`too-${email}`]);
    ada = await server.signIn(`too-${email}`);
    await invite(guest);
    tokens.push(await tokenFor(guest, '/invitation'));
    const passwords = [newPassword, 'eight orange giraffes'];
    const answers = await Promise.all(
      tokens.map((token, n) => ask(stranger(), '/auth/invitation/accept', { token, password: passwords[n] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const chosen = passwords[answers.findIndex(({ status }) => status === 200)];
    expect(await ask(stranger(), '/auth/sign-in', { email: guest, password: chosen })).toMatchObject({ next: 'DONE' });
  });

  test('gives nobody more than its sender holds', async () => {
    await invite('helper@example.com', ['MANAGE_USERS']);
    const token = await tokenFor('helper@example.com', '/invitation');
    const helper = stranger();
    await ask(helper, '/auth/invitation/accept', { token, password: newPassword });
    const mutation = 'mutation($input: InviteAdminInput!) { inviteAdmin(input: $input) { outcome } }';
    const input = { email: 'puppet@example.com', name: 'Puppet', privileges: ['MANAGE_USERS', 'VIEW_AUDIT'] };
    const { errors } = await ask(helper, '/graphql', { query: mutation, variables: { input } });
    expect(errors[0].extensions.code).toBe('FORBIDDEN');
  });
});

describe('somebody who belongs elsewhere already', () => {
  test('comes in with all that they have set up, and not by the password alone', async () => {
    await server.makeAccount('acc_of_bea', ['bea@example.com']);
    await server.signIn('bea@example.com');
    await invite('bea@example.com');
    const token = await tokenFor('bea@example.com', '/invitation');
    const thief = stranger('bea@example.com');
    expect(await ask(thief, '/auth/invitation/accept', { token, password })).toMatchObject({ next: 'SECOND_FACTOR' });
    const { data } = await ada.query('{ admins { nodes { email state } } }');
    expect(data.admins.nodes).toContainEqual({ email: 'bea@example.com', state: 'INVITED' });
  });
});

test('of two who change a password at once, both knowing the one before, one does', async () => {
  const who = `same-${email}`;
  await server.makeAccount(`${account}_same`, [who]);
  const [one, two] = [stranger(who), stranger(who)];
  for (const person of [one, two]) await ask(person, '/auth/sign-in', { email: who, password });
  const change = (person: Person, chosen: string) =>
    ask(person, '/auth/password', { current: password, password: chosen });
  const answers = await Promise.all([change(one, newPassword), change(two, 'eight orange giraffes')]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
});

describe('a forgotten password', () => {
  const reset = (person: Person, who = email) => ask(person, '/auth/password-reset', { email: who });

  test('is replaced by a link that is good once; every session ends, and the second factor is asked for', async () => {
    const someone = stranger();
    expect(await reset(someone)).toEqual({ status: 200, delivers: true });
    const token = await tokenFor(email, '/reset-password');
    expect(await ask(someone, '/auth/password-reset/read', { token })).toMatchObject({ email });
    const body = { token, password: newPassword };
    const both = await Promise.all([someone, stranger()].map((one) => ask(one, '/auth/password-reset/finish', body)));
    const [done, refused] = both.toSorted((one, other) => one.status - other.status);
    expect(done).toMatchObject({ status: 200, next: 'SECOND_FACTOR' });
    expect(refused).toMatchObject(dead);
    expect((await ada.query('{ viewer { id } }')).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await ask(someone, '/auth/password-reset/finish', body)).toMatchObject(dead);
    expect(await ask(stranger(), '/auth/sign-in', { email, password })).toMatchObject({ status: 401 });
  });

  test('is replaced for whoever was coming in with it at that moment, too', async () => {
    const who = `plain-${email}`;
    await server.makeAccount(`${account}_plain`, [who]);
    await reset(stranger(), who);
    const token = await tokenFor(who, '/reset-password');
    const thieves = Array.from({ length: 9 }, () => stranger(who));
    await Promise.all([
      ask(stranger(), '/auth/password-reset/finish', { token, password: newPassword }),
      ...thieves.map((thief) => ask(thief, '/auth/sign-in', { email: who, password })),
    ]);
    for (const thief of thieves) {
      const { errors } = await ask(thief, '/graphql', { query: '{ viewer { id } }' });
      expect(errors?.[0].extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  test('is replaced for whoever was halfway in, too', async () => {
    const thief = stranger();
    expect(await ask(thief, '/auth/sign-in', { email, password })).toMatchObject({ next: 'SECOND_FACTOR' });
    const second = stranger();
    await reset(second);
    await reset(second);
    const [token, other] = [await tokenFor(email, '/reset-password'), await tokenFor(email, '/reset-password')];
    await ask(second, '/auth/password-reset/finish', { token, password: newPassword });
    const halfway = await ask(thief, '/auth/sign-in/passcode', { code: '000000' });
    expect(halfway).toMatchObject({ status: 401, detail: 'Signing in took too long. Begin again.' });
    expect(await ask(second, '/auth/password-reset/read', { token: other })).toMatchObject(dead);
  });

  test('for an address that nobody has, the answer is the same and no mail goes out', async () => {
    expect(await reset(stranger(), 'nobody@example.com')).toEqual({ status: 200, delivers: true });
    expect(await reset(stranger())).toEqual({ status: 200, delivers: true });
    await tokenFor(email, '/reset-password');
    expect(mailbox.take().map(({ to }) => to)).not.toContain('nobody@example.com');
  });

  test('an expired link is dead, and an address is not flooded with mail', async () => {
    await reset(stranger());
    const token = await tokenFor(email, '/reset-password');
    server.pass(60 * 60_000);
    expect(await ask(stranger(), '/auth/password-reset/read', { token })).toMatchObject(dead);
    const answers = [];
    for (let n = 0; n < 4; n++) answers.push((await reset(stranger())).status);
    expect(answers).toEqual([200, 200, 200, 429]);
  });
});

describe('the operator', () => {
  const input = { name: 'New company', adminEmail: 'first@example.com', adminName: 'First' };
  const query = 'mutation($input: CreateAccountInput!) { createAccount(input: $input) { accountId delivery } }';
  const asOperator = async (token: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
    return (await answer.json()) as any;
  };

  test('makes an account over GraphQL, and its first administrator comes in by mail', async () => {
    const { data } = await asOperator(operatorToken, { query, variables: { input } });
    expect(data.createAccount).toMatchObject({ accountId: expect.stringMatching(/^acc_/), delivery: 'MAILED' });
    const token = await tokenFor('first@example.com', '/invitation');
    const first = stranger();
    await ask(first, '/auth/invitation/accept', { token, password: newPassword });
    const seen = await ask(first, '/graphql', { query: '{ viewer { privileges account { name } } }' });
    expect(seen.data.viewer).toMatchObject({ account: { name: 'New company' } });
    expect(seen.data.viewer.privileges).toHaveLength(5);
  });

  test('writes the first administrator’s address as they like, and its owner signs in', async () => {
    await server.makeAccount(`${account}_capitals`, [`Jo${made}@Example.com`]);
    const jo = { email: `jo${made}@example.com`, password };
    expect(await ask(stranger(), '/auth/sign-in', jo)).toMatchObject({ next: 'DONE' });
  });

  test('nobody else does, and the operator sees nothing of any account', async () => {
    const refused = await ada.query(query, { input });
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await asOperator('not the token', { query, variables: { input } })).errors[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    const looked = await asOperator(operatorToken, { query: '{ clients { nodes { id } } }' });
    expect(looked.errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
