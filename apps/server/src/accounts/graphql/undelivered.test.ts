import { afterAll, expect, test } from 'vitest';
import { startMailbox } from '../../testing/mailbox.js';
import { startServer } from '../../testing/server.js';

const operatorToken = 'the-operator-of-these-tests-at-length';
const mailbox = await startMailbox();
const server = await startServer({ env: { SMTP_URL: mailbox.url, OPERATOR_TOKEN: operatorToken } });
afterAll(() => Promise.all([server.close(), mailbox.close()]));

const post = async (path: string, body: object) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${operatorToken}` };
  const answer = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of an answer by looking at it.
  return (await answer.json()) as any;
};

test('the operator is told the link of an account whose first mail cannot be sent, since nobody there can send another', async () => {
  const adminEmail = 'away@example.com';
  mailbox.turnedAway.add(adminEmail);
  const { data } = await post('/graphql', {
    query: 'mutation($input: CreateAccountInput!) { createAccount(input: $input) { delivery link } }',
    variables: { input: { name: 'New company', adminEmail, adminName: 'First' } },
  });
  expect(data.createAccount).toMatchObject({ delivery: 'FAILED' });
  const [, token] = data.createAccount.link.split('#');
  const password = 'seven purple elephants';
  expect(await post('/auth/invitation/accept', { token, password })).toMatchObject({ next: 'DONE' });
});
