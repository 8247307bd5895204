import { privileges } from '@countersign/schema';
import { personAt } from '@countersign/tooling/admin';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealUnder } from '../../kernel/seal.js';
import { rotateKeys } from '../../oauth/keys/rotateKeys.js';
import { openStore } from '../../store/open.js';
import { freshDatabase } from '../../store/testing/freshDatabase.js';
import { addClient, tokenStatus } from '../../testing/clientCalls.js';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';

/** Two servers that have nothing in common but the database. */
let here: RunningServer;
let there: RunningServer;
let ada: Browser;

beforeAll(async () => {
  const url = await freshDatabase();
  here = await startServer({ store: await openStore(url) });
  there = await startServer({ store: await openStore(url) });
  await here.makeAccount('acc_one', ['ada@example.com', 'ben@example.com']);
  ada = await here.signIn('ada@example.com');
});
afterAll(async () => {
  await here.close();
  await there.close();
});

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
const json = async (answer: Promise<Response>) => (await answer).json() as Promise<any>;
const post = async ({ url }: RunningServer, path: string, cookie: string, body: object = {}) => {
  const headers = { 'content-type': 'application/json', cookie };
  return json(fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) }));
};
const isSignedIn = async (server: RunningServer, { cookie }: Browser) =>
  (await post(server, '/graphql', cookie, { query: '{ viewer { id } }' })).errors === undefined;

test('a session that begins at one is known at the other, and signing out at the other ends it at both', async () => {
  const ben = await here.signIn('ben@example.com');
  expect(await isSignedIn(there, ben)).toBe(true);
  await post(there, '/auth/sign-out', ben.cookie);
  expect(await isSignedIn(here, ben)).toBe(false);
  expect(await isSignedIn(there, ben)).toBe(false);
});

test('an admin who is disabled at one is out at the other with the next request, and so is one who lost a privilege', async () => {
  const ben = await here.signIn('ben@example.com');
  const { data } = await ada.query('{ admins { nodes { id email version } } }');
  const { id, version } = data.admins.nodes.find(({ email }: { email: string }) => email === 'ben@example.com');
  const audit = { query: '{ auditEntries { nodes { id } } }' };
  expect((await post(there, '/graphql', ben.cookie, audit)).errors).toBeUndefined();
  await ada.change('updateAdmin', { id, expectedVersion: version, privileges: ['MANAGE_CLIENTS'] }, 'outcome');
  expect((await post(there, '/graphql', ben.cookie, audit)).errors[0].extensions.code).toBe('FORBIDDEN');
  await ada.change('disableAdmin', { id }, 'outcome');
  expect(await isSignedIn(there, ben)).toBe(false);
});

test.each([
  ['disable', 'disableAdmin', () => ({})],
  ['remove', 'removeAdmin', (version: number) => ({ expectedVersion: version })],
  ['reduce', 'updateAdmin', (version: number) => ({ expectedVersion: version, privileges: [] })],
])(
  'of two administrators who %s each other at the same instant, at two servers, one stays',
  async (does, mutation, more) => {
    const account = `acc_${does}`;
    const emails = ['cleo', 'dan'].map((name) => `${name}@${does}.example`);
    await here.makeAccount(account, emails);
    const [cleo, dan] = await Promise.all(emails.map((email) => here.signIn(email)));
    const everyone = { limit: 10, backwards: false };
    const { items } = await here.store.within(account).admins.page(everyone);
    const input = (email: string | undefined) => {
      const admin = items.find((each) => each.email === email);
      return { id: admin?.id, ...more(admin?.version ?? 0) };
    };
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { outcome } }`;
    const answers = await Promise.all([
      post(here, '/graphql', cleo?.cookie ?? '', { query, variables: { input: input(emails[1]) } }),
      post(there, '/graphql', dan?.cookie ?? '', { query, variables: { input: input(emails[0]) } }),
    ]);
    expect(answers.filter(({ data }) => data?.[mutation]?.outcome === 'APPLIED')).toHaveLength(1);
    const left = await here.store.within(account).admins.page(everyone);
    expect(left.items.filter((admin) => admin.enabled && admin.privileges.length === privileges.length)).toHaveLength(
      1,
    );
  },
);

test('a passcode that lets somebody in at one is no good at the other, at the same instant either', async () => {
  const eve = { email: 'eve@example.com', password };
  await here.makeAccount('acc_eve', [eve.email]);
  const browser = personAt(here.url, eve);
  await browser.post('/auth/sign-in', eve);
  const { secret, sealed } = await json(browser.post('/auth/enrol/totp/begin', {}));
  const passcode = (timestamp: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
  await browser.post('/auth/enrol/totp', { sealed, code: passcode(here.now() - 30_000) });

  const thieves = [here, there, here, there].map(({ url }) => personAt(url, eve));
  for (const thief of thieves) await thief.post('/auth/sign-in', eve);
  const code = passcode(here.now());
  const answers = await Promise.all(thieves.map((thief) => thief.post('/auth/sign-in/passcode', { code })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
});

test('a secret that is rotated at one is dead at the other, and a client that is disabled there gets nothing', async () => {
  const client = await addClient(ada);
  expect(await tokenStatus(there, client.id, client.secret)).toBe(200);
  const input = { id: client.id, expectedVersion: client.version, confirmation: client.name };
  const { secret } = await ada.change('rotateClientSecret', input, 'secret { value }');
  expect(await tokenStatus(there, client.id, client.secret)).toBe(401);
  expect(await tokenStatus(there, client.id, secret.value)).toBe(200);
  await ada.change('disableClient', { id: client.id }, 'outcome');
  expect(await tokenStatus(there, client.id, secret.value)).toBe(401);
});

test('keys that leaked, and are replaced beside one, are gone at the other with the next request', async () => {
  const keys = async () => {
    const answer = await fetch(`${there.url}/.well-known/jwks.json`);
    return ((await answer.json()) as { keys: { kid: string }[] }).keys.map(({ kid }) => kid);
  };
  const leaked = await keys();
  expect(leaked).not.toEqual([]);
  const { store, encryptionKey, now } = here;
  await rotateKeys({ store, seal: sealUnder(encryptionKey), now }, { leaked: true });
  const after = await keys();
  expect(after).not.toEqual([]);
  expect(after.filter((kid) => leaked.includes(kid))).toEqual([]);
});
