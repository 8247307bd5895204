import { describe, expect, test } from 'vitest';
import { ask } from '../../testing/ask.js';
import {
  account,
  ada,
  made,
  newPassword,
  operatorToken,
  server,
  startByMail,
  stranger,
  tokenFor,
} from '../../testing/byMail.js';
import { password } from '../../testing/server.js';

startByMail();

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
