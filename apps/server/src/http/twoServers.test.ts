import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealUnder } from '../kernel/seal.js';
import { rotateKeys } from '../oauth/keys/rotateKeys.js';
import { openStore } from '../store/open.js';
import { freshDatabase } from '../store/testing/freshDatabase.js';
import { addClient, tokenStatus } from '../testing/clientCalls.js';
import { type Browser, type RunningServer, startServer } from '../testing/server.js';

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

const post = async ({ url }: RunningServer, path: string, cookie: string, body: object = {}) => {
  const headers = { 'content-type': 'application/json', cookie };
  const answer = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return (await answer.json()) as any;
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
