import { type Person, personAt } from '@countersign/tooling/admin';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Browser, password, type RunningServer, startServer } from '../../testing/server.js';

let server: RunningServer;
/** Belongs to two accounts, and has signed in with a password alone. */
let ada: Person;
/** Administers the other one. */
let cleo: Browser;
let other: string;
let made = 0;

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  server.pass(60 * 60_000);
  const [email, cleos] = [`ada${++made}@example.com`, `cleo${made}@example.com`];
  // The first by name is the one that a session begins in.
  await server.makeAccount(`acc_a${made}`, [email]);
  other = `acc_b${made}`;
  await server.makeAccount(other, [cleos, email]);
  ada = personAt(server.url, { email, password });
  await ada.post('/auth/sign-in', { email, password });
  cleo = await server.signIn(cleos);
});
afterAll(() => server.close());

const graphql = async (query: string) => {
  const answer = await ada.post('/graphql', { query });
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return (await answer.json()) as any;
};
const lookAt = async (account: string): Promise<string> => {
  const { errors } = await graphql(`mutation { switchAccount(accountId: "${account}") { outcome } }`);
  return errors?.[0].extensions.code ?? (await graphql('{ viewer { account { id } } }')).data.viewer.account.id;
};

test('one looks at another account of one’s own, and at nobody else’s', async () => {
  await server.makeAccount(`acc_c${made}`, [`eve${made}@example.com`]);
  expect(await lookAt(other)).toBe(other);
  expect(await lookAt(`acc_c${made}`)).toBe('NOT_FOUND');
  expect(await lookAt('acc_none')).toBe('NOT_FOUND');
  expect(await lookAt(`acc_a${made}`)).toBe(`acc_a${made}`);
});

test('who is disabled there stays out', async () => {
  const { data } = await cleo.query('{ admins(first: 9) { nodes { id email } } }');
  const { id } = data.admins.nodes.find((admin: { email: string }) => admin.email === `ada${made}@example.com`);
  await cleo.change('disableAdmin', { id }, 'outcome');
  expect(await lookAt(other)).toBe('NOT_FOUND');
});

test('an account that asks for a second factor lets nobody in who has proved none', async () => {
  const { data } = await cleo.query('{ account { version } }');
  const input = { expectedVersion: data.account.version, secondFactorRequired: true };
  await cleo.change('updateAccountSettings', input, 'outcome');
  expect(await lookAt(other)).toBe('FORBIDDEN');
  expect((await graphql('{ viewer { account { id } } }')).data.viewer.account.id).toBe(`acc_a${made}`);
});
